package loupe.engine.pass;

import java.util.List;
import loupe.engine.op.Op;
import loupe.engine.tensor.Tensor;

/// One operation that was carried out: what went in, what came out.
record Node(Op op, List<Tensor> inputs, Tensor output) {}

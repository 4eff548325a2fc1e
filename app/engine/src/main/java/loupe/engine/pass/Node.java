package loupe.engine.pass;

import java.util.List;
import loupe.engine.op.Op;
import loupe.engine.tensor.Tensor;

/// One operation that was carried out: what went in, what came out. Tensors are told apart by identity.
public record Node(Op op, List<Tensor> inputs, Tensor output) {}

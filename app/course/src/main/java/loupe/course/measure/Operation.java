package loupe.course.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.pass.Node;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// One kind of operation of a pass: the same step on tensors of the same shapes, however often it occurs.
///
/// @param name what comes out of it, such as `q, k, v`, or the formula
/// @param example one of them, to be carried out again
/// @param times how often the pass does it
/// @param flops floating-point operations of one, a multiply-add counted as two
/// @param bytes that one reads and writes
public record Operation(String name, Node example, int times, double flops, double bytes) {

    private static final int NAMES = 3; // results that a name lists

    /// The kinds in the order of their first occurrence. Steps that only move numbers are left out: without a
    /// floating-point operation there is no speed to speak of.
    ///
    /// @param nodes steps of the pass
    /// @param trace which knows what they are called
    public static List<Operation> of(List<Node> nodes, Trace trace) {
        Map<List<Object>, List<Node>> kinds = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (node.op().flops(node.inputs(), node.output()) > 0) {
                kinds.computeIfAbsent(kind(node), k -> new ArrayList<>()).add(node);
            }
        }
        return kinds.values().stream().map(same -> kindOf(same, trace)).toList();
    }

    /// The kinds that a pass carried out before it made the tensor of a site.
    public static List<Operation> before(Trace trace, String site) {
        Tensor made = trace.get(site);
        List<Node> earlier =
                trace.nodes().stream().takeWhile(node -> node.output() != made).toList();
        return of(earlier, trace);
    }

    private static Operation kindOf(List<Node> same, Trace trace) {
        Node first = same.getFirst();
        List<String> names =
                same.stream().map(node -> name(trace, node.output())).distinct().toList();
        String name = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return new Operation(
                names.size() > NAMES ? name + ", …" : name,
                first,
                same.size(),
                first.op().flops(first.inputs(), first.output()),
                first.op().bytes(first.inputs(), first.output()));
    }

    private static List<Object> kind(Node node) {
        List<Object> kind = new ArrayList<>();
        kind.add(node.op().getClass());
        kind.add(node.op().flops(node.inputs(), node.output()));
        node.inputs().forEach(input -> kind.add(sizes(input)));
        return kind;
    }

    private static List<Integer> sizes(Tensor tensor) {
        return tensor.axes().list().stream().map(axis -> axis.size()).toList();
    }

    /// `blocks.0.attn.q` is `attn.q` here: there is one block.
    private static String name(Trace trace, Tensor tensor) {
        return trace.nameOf(tensor).replaceFirst("^blocks\\.\\d+\\.", "");
    }

    /// Floating-point operations for each byte that is moved (arithmetic intensity).
    public double intensity() {
        return flops / bytes;
    }

    /// Carries one of them out and reads a number of the result, so that a device has to be done with it.
    ///
    /// @return that number
    public float run(Backend backend) {
        return example.op().forward(backend, example.inputs()).at(0);
    }
}

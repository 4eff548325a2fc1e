package loupe.engine.torch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.engine.pass.Node;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// A pane's present state as a script that prints the same numbers.
///
/// Every operation that the tensor depends on becomes one line of PyTorch; weights, inputs and edits become literals.
/// The names of the variables are those of the sites.
public final class PyTorch {

    private final Trace trace;
    private final Map<Tensor, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>(PythonNames.RESERVED);
    private final List<String> lines = new ArrayList<>();
    private final TorchLiterals literals = new TorchLiterals();

    private PyTorch(Trace trace) {
        this.trace = trace;
    }

    /// The script for one site.
    ///
    /// @throws IllegalArgumentException naming the closest site if there is none of that name
    public static String script(Trace trace, String site) {
        return new PyTorch(trace).write(site);
    }

    private String write(String site) {
        Tensor wanted = trace.get(site);
        for (Node node : needed(wanted)) {
            node.inputs().forEach(this::name);
            literals.ownOf(node.op());
            List<String> inputs = node.inputs().stream().map(this::name).toList();
            String name = named(node.output());
            String expression = TorchOps.write(node, inputs, literals);
            lines.add(name + " = " + expression + "  # " + axes(node.output()));
        }
        String result = name(wanted);
        return String.join(
                "\n",
                "# " + site + " " + wanted.axes() + ", as Loupe shows it",
                literals.imports(),
                "",
                "torch.set_printoptions(precision=4, sci_mode=False, linewidth=160)",
                literals.helper() + String.join("\n", lines),
                "",
                labels(site, wanted) + "print(" + result + ")",
                "");
    }

    /// The operations that the tensor depends on, in the order in which they were carried out.
    private List<Node> needed(Tensor wanted) {
        Set<Tensor> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(wanted);
        List<Node> needed = new ArrayList<>();
        List<Node> all = trace.nodes();
        for (int i = all.size() - 1; i >= 0; i--) {
            Node node = all.get(i);
            boolean changes = node.inputs().stream().noneMatch(input -> input == node.output());
            if (changes && open.remove(node.output())) {
                needed.addFirst(node);
                open.addAll(node.inputs());
            }
        }
        return needed;
    }

    /// The variable of a tensor; one that no operation made is written down first.
    private String name(Tensor tensor) {
        String known = names.get(tensor);
        if (known != null) {
            return known;
        }
        String name = named(tensor);
        lines.add(name + " = " + literals.of(tensor) + "  # " + axes(tensor));
        return name;
    }

    private String named(Tensor tensor) {
        String name = PythonNames.of(trace.nameOf(tensor), taken);
        taken.add(name);
        names.put(tensor, name);
        return name;
    }

    private static String axes(Tensor tensor) {
        return tensor.rank() == 0 ? "one number" : tensor.axes().toString();
    }

    /// What stands along the axes, as comments.
    private String labels(String site, Tensor tensor) {
        StringBuilder out = new StringBuilder();
        tensor.axes().names().forEach(axis -> {
            List<String> words = trace.labels(site, axis);
            if (!words.isEmpty() && words.size() <= 40 && !words.getFirst().equals("0")) {
                out.append("# ")
                        .append(axis)
                        .append(": ")
                        .append(PythonNames.oneLine(String.join(" | ", words)))
                        .append('\n');
            }
        });
        return out.toString();
    }
}

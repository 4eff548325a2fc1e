package loupe.engine.torch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Reduction;
import loupe.engine.op.Affine;
import loupe.engine.op.Combine;
import loupe.engine.op.Contract;
import loupe.engine.op.CrossEntropy;
import loupe.engine.op.CtcLoss;
import loupe.engine.op.Edited;
import loupe.engine.op.Gather;
import loupe.engine.op.Join;
import loupe.engine.op.LogSoftmax;
import loupe.engine.op.Normalise;
import loupe.engine.op.Permute;
import loupe.engine.op.Reduce;
import loupe.engine.op.Relabel;
import loupe.engine.op.Repeat;
import loupe.engine.op.Slice;
import loupe.engine.op.Softmax;
import loupe.engine.op.Where;
import loupe.engine.pass.Node;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// One operation as a Python expression. Axes have names here and numbers there.
final class TorchOps {

    private static final Pattern ROOT = Pattern.compile("/ √(\\d+)");

    private static final int MOST_EDITS = 64; // cells, beyond which the whole tensor is written down

    private TorchOps() {}

    static String write(Node node, List<String> names, TorchLiterals literals) {
        Tensor output = node.output();
        List<Tensor> inputs = node.inputs();
        return switch (node.op()) {
            case Affine op -> affine(op, names.get(0));
            case Combine op -> combine(op, inputs, names, output.axes());
            case Contract op -> einsum(inputs, names, op.result());
            case loupe.engine.op.Map op -> map(op, names.get(0));
            case Softmax op -> "torch.softmax(" + names.get(0) + ", dim=-1)";
            case LogSoftmax op -> "torch.log_softmax(" + names.get(0) + ", dim=-1)";
            case Normalise op -> normalise(op, names.get(0), inputs.get(0));
            case Reduce op -> reduce(op, names.get(0), inputs.get(0).axes());
            case Gather op -> names.get(0) + "[" + names.get(1) + ".long()]";
            case Where op ->
                "torch.where(" + aligned(names.get(0), inputs.get(0).axes(), output.axes()) + " != 0, " + names.get(1)
                        + ", " + TorchLiterals.number(op.fill()) + ")";
            case Permute op -> permuted(names.get(0), inputs.get(0).axes(), op.result());
            case Relabel op -> relabelled(names.get(0), inputs.get(0), output);
            case Slice op -> sliced(op, names.get(0), inputs.get(0).axes());
            case Join op ->
                "torch.cat((" + String.join(", ", names) + "), dim="
                        + output.axes().indexOf(op.axis()) + ")";
            case Repeat op ->
                aligned(names.get(0), inputs.get(0).axes(), output.axes()) + ".expand(" + TorchLiterals.shape(output)
                        + ")";
            case CrossEntropy op ->
                "F.cross_entropy(" + names.get(0) + ".reshape(-1, "
                        + inputs.get(0).axes().last().size() + "), " + names.get(1)
                        + ".reshape(-1).long(), ignore_index=" + CrossEntropy.IGNORED + ")";
            case CtcLoss op ->
                "F.ctc_loss(" + names.get(0) + ".transpose(0, 1), " + names.get(1) + ".long(), " + names.get(2)
                        + ".long(), " + names.get(3) + ".long(), blank=" + op.blank() + ", reduction=\"none\")";
            case Edited op -> edited(op, names.get(0), inputs.get(0), literals);
            default -> literals.of(output); // an operation that this file does not know: its numbers alone
        };
    }

    /// The number under the root, if the factor is spoken as `/ √64`.
    static Optional<String> root(Affine op) {
        Matcher spoken = ROOT.matcher(op.spoken());
        return spoken.matches() && op.shift() == 0 ? Optional.of(spoken.group(1)) : Optional.empty();
    }

    private static String affine(Affine op, String x) {
        Optional<String> root = root(op);
        if (root.isPresent()) {
            return x + " / math.sqrt(" + root.get() + ")";
        }
        String scaled = op.factor() == 1 ? x : x + " * " + TorchLiterals.number(op.factor());
        return op.shift() == 0 ? scaled : scaled + " + " + TorchLiterals.number(op.shift());
    }

    private static String combine(Combine op, List<Tensor> inputs, List<String> names, Axes result) {
        String sign = switch (op.how()) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            case DIVIDE -> " / ";
        };
        return aligned(names.get(0), inputs.get(0).axes(), result)
                + sign
                + aligned(names.get(1), inputs.get(1).axes(), result);
    }

    private static String map(loupe.engine.op.Map op, String x) {
        return switch (op.function()) {
            case EXP, LOG, SQUARE, TANH, SIGMOID, RELU ->
                "torch." + op.function().name().toLowerCase(Locale.ROOT) + "(" + x + ")";
            case SQUARE_ROOT -> "torch.sqrt(" + x + ")";
            case GELU -> "F.gelu(" + x + ")";
            case GELU_TANH -> "F.gelu(" + x + ", approximate=\"tanh\")";
            case SILU -> "F.silu(" + x + ")";
            case QUICK_GELU -> x + " * torch.sigmoid(1.702 * " + x + ")";
        };
    }

    private static String normalise(Normalise op, String x, Tensor input) {
        String epsilon = TorchLiterals.number(op.epsilon());
        return op.norm() == Norm.LAYER
                ? "F.layer_norm(" + x + ", (" + input.axes().last().size() + ",), eps=" + epsilon + ")"
                : x + " / torch.sqrt(" + x + ".square().mean(-1, keepdim=True) + " + epsilon + ")";
    }

    private static String reduce(Reduce op, String x, Axes axes) {
        String gone = IntStream.range(0, axes.rank())
                .filter(i -> !op.result().has(axes.get(i).name()))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        Axes left = Axes.of(axes.list().stream()
                .filter((Axis axis) -> op.result().has(axis.name()))
                .toList());
        String how = op.how() == Reduction.MEAN ? ".mean" : ".sum";
        String reduced = gone.isEmpty() ? x : x + how + "(dim=(" + gone + (gone.contains(",") ? "" : ",") + "))";
        return permuted(reduced, left, op.result());
    }

    /// `torch.einsum("qd,kd->qk", q, k)`.
    private static String einsum(List<Tensor> inputs, List<String> names, Axes result) {
        Map<String, Character> letters = new LinkedHashMap<>();
        List<String> indices = new ArrayList<>();
        for (Tensor input : inputs) {
            indices.add(letters(input.axes(), letters));
        }
        return "torch.einsum(\"" + String.join(",", indices) + "->" + letters(result, letters) + "\", "
                + String.join(", ", names) + ")";
    }

    private static String letters(Axes axes, Map<String, Character> letters) {
        StringBuilder out = new StringBuilder();
        for (String name : axes.names()) {
            out.append(letters.computeIfAbsent(name, n -> letter(n, letters)));
        }
        return out.toString();
    }

    /// The first letter of the name that is still free: `d_model` is d, `d_head` after it h.
    private static char letter(String name, Map<String, Character> letters) {
        String wishes = name.replaceAll("[^a-zA-Z]", "") + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (char wish : wishes.toCharArray()) {
            if (!letters.containsValue(wish)) {
                return wish;
            }
        }
        throw new IllegalStateException("einsum: more than 52 axes");
    }

    /// A tensor brought into the axes of a larger one, for arithmetic cell by cell: missing axes become `None`.
    private static String aligned(String x, Axes own, Axes result) {
        if (own.rank() == 0 || own.names().equals(result.names())) {
            return x;
        }
        Axes order = Axes.of(result.list().stream()
                .filter((Axis axis) -> own.has(axis.name()))
                .toList());
        String straight = permuted(x, own, order);
        List<String> index = result.names().stream()
                .map(name -> own.has(name) ? ":" : "None")
                .toList();
        int first = index.indexOf(":");
        boolean trailing = index.subList(first, index.size()).stream().allMatch(":"::equals);
        return trailing
                ? straight
                : straight + "[" + String.join(", ", index) + "]"; // PyTorch adds leading axes itself
    }

    private static String permuted(String x, Axes own, Axes result) {
        if (own.names().equals(result.names())) {
            return x;
        }
        return x + ".permute("
                + result.names().stream()
                        .map(name -> String.valueOf(own.indexOf(name)))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String relabelled(String x, Tensor input, Tensor output) {
        String shape = TorchLiterals.shape(output);
        return TorchLiterals.shape(input).equals(shape) ? x : x + ".reshape(" + (shape.isEmpty() ? "()" : shape) + ")";
    }

    private static String sliced(Slice op, String x, Axes axes) {
        String index = axes.names().stream()
                .limit(axes.indexOf(op.axis()) + 1L)
                .map(name -> name.equals(op.axis()) ? op.from() + ":" + op.to() : ":")
                .collect(Collectors.joining(", "));
        return x + "[" + index + "]";
    }

    /// What the learner typed in takes the place of what was computed.
    private static String edited(Edited op, String x, Tensor before, TorchLiterals literals) {
        Tensor after = op.replacement();
        int[] changed = IntStream.range(0, after.size())
                .filter(i -> Float.floatToRawIntBits(before.at(i)) != Float.floatToRawIntBits(after.at(i)))
                .toArray();
        if (changed.length == 0) {
            return x;
        }
        if (after.rank() == 0 || changed.length > MOST_EDITS) {
            return literals.of(after);
        }
        String cells = IntStream.range(0, after.rank())
                .mapToObj(axis -> IntStream.of(changed)
                        .mapToObj(i -> String.valueOf(after.axes().cell(i)[axis]))
                        .collect(Collectors.joining(", ", "torch.tensor([", "])")))
                .collect(Collectors.joining(", ", "(", after.rank() == 1 ? ",)" : ")"));
        String values = IntStream.of(changed)
                .mapToObj(i -> TorchLiterals.number(after.at(i)))
                .collect(Collectors.joining(", ", "torch.tensor([", "])"));
        return x + ".index_put(" + cells + ", " + values + ")";
    }
}

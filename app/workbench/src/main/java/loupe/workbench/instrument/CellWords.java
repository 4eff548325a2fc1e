package loupe.workbench.instrument;

import java.util.List;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.paint.Numbers;

/// What a cell is called: in a title, as a short name, in a copied line.
final class CellWords {

    private static final int LONGEST = 44; // characters of a name

    private CellWords() {}

    /// A question that the cell answers, where the field has one: `How much “bank” listens to “river”`.
    static String heading(Trace trace, Explanation e) {
        String name = lastPart(e.name());
        String query = label(trace, e, "query");
        String key = label(trace, e, "key");
        String pos = label(trace, e, "pos");
        String part = label(trace, e, "d_head");
        String word = label(trace, e, "d_vocab");
        if (!query.isEmpty() && !key.isEmpty()) {
            return switch (name) {
                case "pattern" -> "How much " + query + " listens to " + key;
                case "scores" -> "How well " + key + " fits what " + query + " asks";
                case "scaled_scores" -> "How well " + key + " fits what " + query + " asks, scaled";
                case "masked_scores" -> "What softmax sees of " + key + " when " + query + " asks";
                default -> shortName(trace, e.tensor(), e.cell());
            };
        }
        if (!part.isEmpty()) {
            return switch (name) {
                case "q" -> "What " + query + " asks for, number " + plain(part);
                case "k" -> "What " + key + " can be found by, number " + plain(part);
                case "v" -> "What " + key + " hands over, number " + plain(part);
                case "z" -> "What " + query + " has gathered, number " + plain(part);
                default -> shortName(trace, e.tensor(), e.cell());
            };
        }
        if (!word.isEmpty() && (name.equals("probs") || name.equals("logits"))) {
            String what = name.equals("probs") ? "How likely " + word + " is" : "The score of " + word;
            return pos.isEmpty() ? what : what + " after " + pos;
        }
        return shortName(trace, e.tensor(), e.cell());
    }

    /// The last part of its site and its tokens: `pattern[bank, river]`; a head or layer is left to the title.
    static String shortName(Trace trace, Tensor tensor, int... cell) {
        String head = trace.nameOf(tensor);
        String cellOnly = trace.cellName(tensor, cell).substring(head.length()); // tokens may hold brackets too
        String where = cell.length == 0 ? "" : AxisLabels.visible(cellOnly).replace("␣", " ");
        String site = head.indexOf(' ') < 0 ? lastPart(head) : "(" + head + ")";
        String cut = site.length() > LONGEST ? site.substring(0, LONGEST - 1) + "…" : site;
        return cut + where;
    }

    /// A name without what stands before the last point; a formula is left whole.
    static String lastPart(String name) {
        return name.indexOf(' ') >= 0 ? name : name.substring(name.lastIndexOf('.') + 1);
    }

    /// The whole line with all digits, as text.
    static String copied(Trace trace, Explanation e) {
        StringBuilder text = new StringBuilder(shortName(trace, e.tensor(), e.cell()) + " = ");
        for (Explanation.Piece piece : e.line()) {
            text.append(
                    switch (piece) {
                        case Explanation.Words words -> words.text();
                        case Explanation.Operand operand -> Numbers.copy(operand.value());
                    });
        }
        return text.append(e.line().isEmpty() ? "" : " = ")
                .append(Numbers.copy(e.tensor().get(e.cell())))
                .toString();
    }

    private static String label(Trace trace, Explanation e, String axis) {
        Axes axes = e.tensor().axes();
        if (!axes.has(axis) || !trace.has(e.name())) {
            return "";
        }
        List<String> labels = trace.labels(e.name(), axis);
        return "“" + AxisLabels.visible(labels.get(e.cell()[axes.indexOf(axis)])) + "”";
    }

    private static String plain(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}

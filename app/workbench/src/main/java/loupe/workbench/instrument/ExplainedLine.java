package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Explanation.Operand;
import loupe.engine.pass.Trace;
import loupe.workbench.paint.Numbers;

/// One explanation as a line of words and numbers, each number a chip that can be clicked. Nodes are kept from one pass
/// to the next while the line keeps its form.
final class ExplainedLine extends TextFlow {

    private static final List<String> KINDS =
            List.of("chip-weight", "chip-input", "chip-query", "chip-key", "chip-value", "chip-computed");

    private final Consumer<Operand> clicked;
    private final Consumer<Operand> hovered;
    private final Runnable left;
    private final Text name = new Text();
    private final Text result = new Text();
    private final List<Operand> operands = new ArrayList<>();

    /// @param clicked told the operand to step back to
    /// @param hovered told the operand under the pointer
    /// @param left told when there is none any more
    ExplainedLine(Consumer<Operand> clicked, Consumer<Operand> hovered, Runnable left) {
        this.clicked = clicked;
        this.hovered = hovered;
        this.left = left;
        getStyleClass().add("explained-line");
        name.getStyleClass().add("explained-name");
        result.getStyleClass().add("explained-result");
    }

    /// Shows a line in place of the one before.
    void show(Trace trace, Explanation e) {
        operands.clear();
        List<Node> old = new ArrayList<>(getChildren());
        List<Node> row = new ArrayList<>();
        name.setText(CellWords.shortName(trace, e.tensor(), e.cell()) + " = ");
        row.add(name);
        for (Explanation.Piece piece : e.line()) {
            Node reuse = row.size() < old.size() ? old.get(row.size()) : name;
            row.add(
                    switch (piece) {
                        case Explanation.Words w -> words(w.text(), reuse);
                        case Operand o -> chip(trace, o, reuse);
                    });
        }
        result.setText(
                (e.line().isEmpty() ? "" : " = ") + Numbers.hover(e.tensor().get(e.cell())));
        row.add(result);
        if (!row.equals(old)) {
            getChildren().setAll(row);
        }
    }

    private Node words(String text, Node reuse) {
        Text shown = reuse instanceof Text t && t != name && t != result ? t : new Text();
        shown.getStyleClass().setAll("explained-text");
        shown.setText(text);
        return shown;
    }

    private Node chip(Trace trace, Operand o, Node reuse) {
        Button chip = reuse instanceof Button b ? b : newChip();
        int at = operands.size();
        operands.add(o);
        chip.setUserData(at);
        String value = Numbers.hover(o.value());
        String called = CellWords.shortName(trace, o.tensor(), o.cell());
        chip.setText(value);
        chip.setAccessibleText(called + " is " + value + ". Step back to it.");
        chip.getTooltip().setText(called + " = " + Numbers.copy(o.value()));
        String kind = kind(trace, o);
        if (!chip.getStyleClass().contains(kind)) {
            chip.getStyleClass().removeAll(KINDS);
            chip.getStyleClass().add(kind);
        }
        return chip;
    }

    private Button newChip() {
        Button chip = new Button();
        chip.getStyleClass().setAll("chip");
        chip.setTooltip(new Tooltip());
        chip.setOnAction(e -> clicked.accept(of(chip)));
        chip.setOnMouseEntered(e -> hovered.accept(of(chip)));
        chip.setOnMouseExited(e -> left.run());
        return chip;
    }

    private Operand of(Button chip) {
        return operands.get((Integer) chip.getUserData());
    }

    /// Style class of an operand: queries, keys and values have their hues; what was given and what was computed
    /// differ.
    static String kind(Trace trace, Operand o) {
        boolean given = trace.explain(o.tensor(), o.cell()).isGiven();
        return switch (CellWords.lastPart(o.name())) {
            case "q" -> "chip-query";
            case "k" -> "chip-key";
            case "v" -> "chip-value";
            default -> !given ? "chip-computed" : o.name().equals("input") ? "chip-input" : "chip-weight";
        };
    }
}

package loupe.workbench.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// A paragraph: words, numbers and small pictures in lines, as wide as it is allowed to be.
///
/// It takes the place of JavaFX's TextFlow, which throws on every pulse when right-to-left letters wrap. Each word is
/// laid out by itself, so the time grows with the number of words and not with its square.
public class WordFlow extends Pane {

    private static final double LEADING = 0.32; // of the height of a line; Inter's lines of 1.21 em become 1.6 em

    private HPos alignment = HPos.LEFT;
    private List<Line> broken = List.of();
    private double brokenFor = Double.NaN; // the width for which these lines were broken

    /// One line: which children, and where they stand.
    private record Line(List<Node> items, double width, double ascent, double descent) {
        double height() {
            return ascent + descent;
        }
    }

    public WordFlow() {
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Where lines stand that are shorter than the paragraph. Words of a right-to-left script begin at the right.
    public void setAlignment(HPos side) {
        alignment = side;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest =
                lines(Double.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
        return Math.ceil(widest) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double high = 0;
        for (Line line : lines(width < 0 ? Double.MAX_VALUE : room(width))) {
            high += line.height() * (1 + LEADING);
        }
        return Math.ceil(high) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public double getBaselineOffset() {
        List<Line> lines = lines(room(getWidth()));
        return lines.isEmpty()
                ? BASELINE_OFFSET_SAME_AS_HEIGHT
                : snappedTopInset()
                        + lines.getFirst().height() * LEADING / 2
                        + lines.getFirst().ascent();
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        double y = snappedTopInset();
        boolean leftwards = Direction.of(getManagedChildren()) == Direction.LEFTWARDS;
        for (Line line : lines(room)) {
            double spare = Math.max(0, room - line.width());
            double x = snappedLeftInset()
                    + (leftwards || alignment == HPos.RIGHT ? spare : alignment == HPos.CENTER ? spare / 2 : 0);
            x -= leftwards ? trailing(line.items().getLast()) : 0; // its space stands before the leftmost word
            double baseline = y + line.height() * LEADING / 2 + line.ascent();
            for (Node item : Direction.visualOrder(line.items(), leftwards)) {
                place(item, x, baseline);
                x += width(item);
            }
            y += line.height() * (1 + LEADING);
        }
    }

    private void place(Node item, double x, double baseline) {
        item.autosize();
        item.setLayoutX(x - item.getLayoutBounds().getMinX());
        item.setLayoutY(baseline - baseline(item) - item.getLayoutBounds().getMinY());
    }

    @Override
    public void requestLayout() {
        brokenFor = Double.NaN;
        super.requestLayout();
    }

    /// The lines for a width, broken once and kept until a word changes.
    private List<Line> lines(double room) {
        if (room != brokenFor) {
            broken = broken(room);
            brokenFor = room;
        }
        return broken;
    }

    private List<Line> broken(double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double x = 0;
        for (List<Node> cluster : clusters()) {
            double needed = cluster.stream().mapToDouble(WordFlow::width).sum();
            double seen = needed - trailing(cluster.getLast());
            if (x > 0 && x + seen > room) {
                lines.add(line(line));
                line = new ArrayList<>();
                x = 0;
            }
            for (Node item : cluster) {
                if (x > 0 && seen > room && x + width(item) > room) { // longer than a line: broken anywhere
                    lines.add(line(line));
                    line = new ArrayList<>();
                    x = 0;
                }
                line.add(item);
                x += width(item);
            }
            if (endsLine(cluster.getLast())) {
                lines.add(line(line));
                line = new ArrayList<>();
                x = 0;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static Line line(List<Node> items) {
        double width = 0;
        double ascent = 0;
        double descent = 0;
        for (Node item : items) {
            width += width(item);
            double up = baseline(item);
            ascent = Math.max(ascent, up);
            descent = Math.max(descent, height(item) - up);
        }
        return new Line(items, width - trailing(items.getLast()), ascent, descent);
    }

    /// Children between which a line may not end: `mask` and the comma after it.
    private List<List<Node>> clusters() {
        List<List<Node>> clusters = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        for (Node child : getManagedChildren()) {
            open.add(child);
            if (child instanceof Text text && Direction.mayEndLine(text.getText())) {
                clusters.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            clusters.add(open);
        }
        return clusters;
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private static double width(Node item) {
        return item.isResizable() ? item.prefWidth(-1) : item.getLayoutBounds().getWidth();
    }

    /// A word that ends a line has two lines of height in JavaFX; one is meant.
    private static double height(Node item) {
        double high = item.isResizable()
                ? item.prefHeight(-1)
                : item.getLayoutBounds().getHeight();
        return item instanceof Text text && text.getText().endsWith("\n") ? high / 2 : high;
    }

    private static double baseline(Node item) {
        double offset = item.getBaselineOffset();
        return offset == BASELINE_OFFSET_SAME_AS_HEIGHT ? height(item) : offset;
    }

    /// Px of the space at the end of a word, which may hang over the end of the line.
    private static double trailing(Node item) {
        return item instanceof Text text && text.getText().endsWith(" ")
                ? text.getFont().getSize() * 0.28
                : 0;
    }

    private static boolean endsLine(Node item) {
        return item instanceof Text text && text.getText().endsWith("\n");
    }
}

package loupe.workbench.export;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/// Draws text as text, line by line, where it stands on the screen. What our typefaces do not have, such as an icon, is
/// drawn as outlines.
final class LetterPainter {

    private final Pen pen;

    LetterPainter(Pen pen) {
        this.pen = pen;
    }

    /// A line of a text: its letters, and where they begin and end.
    private record Line(String text, double x, double width) {}

    void paint(Text text) {
        if (text.getText().isBlank() || text.getFill() == null) {
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        Rectangle2D area =
                new Rectangle2D.Double(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        Ink.of(text.getFill(), area).ifPresent(paint -> paint(text, paint));
    }

    private void paint(Text text, Paint paint) {
        Optional<Typefaces.Face> face = Typefaces.face(text.getFont());
        String plain = text.getText().replaceAll("\\s", " ");
        if (face.isEmpty() || !(paint instanceof Color colour) || !pen.has(plain, face.get())) {
            pen.fill(Outlines.of(text), paint);
            return;
        }
        List<Line> lines = lines(text);
        double step = text.getLayoutBounds().getHeight() / lines.size();
        double baseline = text.getLayoutBounds().getMinY() + text.getBaselineOffset();
        double size = text.getFont().getSize();
        for (Line line : lines) {
            pen.write(line.text(), face.get(), size, colour, line.x(), baseline, line.width());
            if (text.isUnderline()) {
                double y = baseline + size * 0.12;
                pen.fill(new Rectangle2D.Double(line.x(), y, line.width(), Math.max(1, size * 0.06)), colour);
            }
            baseline += step;
        }
    }

    /// JavaFX tells where each letter stands, and so where a line was broken.
    private static List<Line> lines(Text text) {
        String letters = text.getText();
        double minX = text.getLayoutBounds().getMinX();
        boolean oneLine = text.getWrappingWidth() == 0 && letters.strip().indexOf('\n') < 0;
        if (oneLine) {
            String line = letters.stripTrailing();
            double width = line.length() == letters.length()
                    ? text.getLayoutBounds().getWidth()
                    : right(text.rangeShape(0, line.length())) - minX;
            return letters.endsWith("\n")
                    ? List.of(new Line(line, minX, width), new Line("", minX, 0))
                    : List.of(new Line(line, minX, width));
        }
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        double top = Double.NaN;
        for (int i = 0; i < letters.length(); i++) {
            PathElement[] box = text.rangeShape(i, i + 1);
            double y = box.length == 0 ? top : top(box);
            if (!Double.isNaN(top) && y > top + 1) {
                lines.add(line(text, begin, i));
                begin = i;
            }
            top = Double.isNaN(top) ? y : Math.max(top, y);
        }
        lines.add(line(text, begin, letters.length()));
        return lines;
    }

    private static Line line(Text text, int from, int to) {
        String letters = text.getText().substring(from, to).stripTrailing();
        PathElement[] box = text.rangeShape(from, from + Math.max(1, letters.length()));
        double left = box.length == 0 ? text.getLayoutBounds().getMinX() : left(box);
        return new Line(letters.replace('\n', ' '), left, box.length == 0 ? 0 : right(box) - left);
    }

    private static double left(PathElement[] box) {
        return extreme(box, true, true);
    }

    private static double right(PathElement[] box) {
        return extreme(box, true, false);
    }

    private static double top(PathElement[] box) {
        return extreme(box, false, true);
    }

    private static double extreme(PathElement[] box, boolean horizontal, boolean least) {
        double found = least ? Double.MAX_VALUE : -Double.MAX_VALUE;
        for (PathElement element : box) {
            double value = switch (element) {
                case MoveTo m -> horizontal ? m.getX() : m.getY();
                case LineTo l -> horizontal ? l.getX() : l.getY();
                default -> found;
            };
            found = least ? Math.min(found, value) : Math.max(found, value);
        }
        return found;
    }
}

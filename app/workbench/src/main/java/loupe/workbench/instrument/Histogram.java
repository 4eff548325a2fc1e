package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// How often each thing occurred, as standing bars with their counts. A second site can be drawn as a line of marks,
/// such
/// as what was expected.
public final class Histogram extends Instrument {

    private static final double TYPE = 12; // px
    private static final double HEIGHT = 150; // px of the longest bar

    private final Board board;
    private Slice slice;
    private String expectedSite = "";
    private String heading = "";
    private @Nullable Plane plane;
    private @Nullable Plane expected;
    private int cursor;

    /// Bars of the last axis of a site.
    public Histogram(Easel easel, String site) {
        super(easel);
        slice = Slice.of(site);
        board = new Board(this::paint, w -> high(), h -> easel.px(360));
        getStyleClass().add("histogram");
        place(board, "histogram");
        board.setAccessibleHelp("Left and Right move from bar to bar.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover((int) (e.getX() / step())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> lock((int) (e.getX() / step())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        easel.selection().shownProperty().addListener((o, was, now) -> board.repaint());
    }

    /// Shows another slice.
    public Histogram slice(Slice other) {
        slice = other;
        again();
        return this;
    }

    /// Draws a mark at each bar for the number of another site with the same axes.
    public Histogram expected(String site) {
        expectedSite = site;
        again();
        return this;
    }

    /// Words in the title line.
    public Histogram heading(String words) {
        heading = words;
        again();
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return slice.trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        plane = Plane.of(slice, now.drawn());
        Slice other = new Slice(expectedSite, slice.fixed(), false);
        boolean there = !expectedSite.isEmpty() && other.trouble(now.drawn()).isEmpty();
        expected = there ? Plane.of(other, now.drawn()) : null;
        double sum = 0;
        for (float v : plane.cells()) {
            sum += v;
        }
        title(
                heading.isEmpty() ? slice.site() : heading,
                "sum " + Numbers.plain(sum) + (there ? " · mark: expected" : ""));
        board.refresh();
    }

    private double high() {
        return easel().px(HEIGHT) + easel().type(TYPE) * 3.4;
    }

    private double step() {
        return plane == null ? 1 : Math.min(easel().px(56), board.getWidth() / plane.columns());
    }

    private void paint(GraphicsContext g, double width, double height) {
        Plane seen = plane;
        if (seen == null) {
            return;
        }
        Palette p = easel().palette();
        Plane marks = expected;
        Scale scale = marks == null ? Scale.sequential(seen.cells()) : Scale.sequential(seen.cells(), marks.cells());
        double type = easel().type(TYPE);
        double base = height - type * 1.7;
        double tall = base - type * 1.6;
        double step = step();
        int near = nearest(seen);
        AxisLabels labels = AxisLabels.of(seen.columnLabels());
        int stride = labels.stride(step, labels.width(type) + 6);
        for (int i = 0; i < seen.columns(); i++) {
            double x = i * step + step * 0.12;
            double w = Math.max(1, step * 0.76);
            double h = tall * scale.position(seen.value(0, i));
            g.setFill(i == near ? p.accent() : p.attention().at(0.62));
            if (h > 0) {
                Tile.fill(g, x, base - h, w, h, w > 8 ? 2 : 0);
            }
            g.setTextAlign(TextAlignment.CENTER);
            g.setFont(i == near ? Fonts.strongNumbers(type) : Fonts.numbers(type));
            g.setFill(i == near ? p.ink() : p.muted());
            String number = Numbers.plain(seen.value(0, i));
            if (number.length() * type * 0.6 < step || i == near) {
                g.setTextBaseline(VPos.BOTTOM);
                g.fillText(number, x + w / 2, base - h - 2);
            }
            if (i % stride == 0 || i == near) {
                g.setTextBaseline(VPos.TOP);
                g.fillText(labels.cut().get(i), x + w / 2, base + type * 0.35);
            }
            if (marks != null && i < marks.columns()) {
                double y = base - tall * scale.position(marks.value(0, i));
                g.setStroke(p.ink());
                g.setLineWidth(easel().line(2));
                g.strokeLine(x - step * 0.06, y, x + w + step * 0.06, y);
            }
        }
        g.setStroke(p.line());
        g.setLineWidth(easel().line(1));
        g.strokeLine(0, base, Math.min(width, step * seen.columns()), base);
    }

    private int nearest(Plane seen) {
        Cell cell = easel().selection().shownProperty().get();
        return cell == null
                ? -1
                : seen.find(cell.site(), cell.indices()).map(at -> at[1]).orElse(-1);
    }

    private @Nullable Cell cell(int bar) {
        return plane == null || bar < 0 || bar >= plane.columns() ? null : plane.cell(0, bar);
    }

    private void hover(int bar) {
        easel().selection().hoveredProperty().set(cell(bar));
    }

    private void lock(int bar) {
        board.requestFocus();
        Cell cell = cell(bar);
        if (cell != null) {
            cursor = bar;
            easel().selection().lock(cell);
        }
    }

    private void onKey(KeyEvent e) {
        int last = plane == null ? 0 : plane.columns() - 1;
        switch (e.getCode()) {
            case LEFT -> cursor = Math.max(0, cursor - 1);
            case RIGHT -> cursor = Math.min(last, cursor + 1);
            case SPACE -> lock(cursor);
            default -> {
                return;
            }
        }
        hover(cursor);
        if (plane != null) {
            speak(Phrases.spoken(plane, 0, Math.min(cursor, last)));
        }
        e.consume();
    }

    @Override
    public String summary() {
        Plane seen = plane;
        return seen == null ? "Nothing has been computed yet." : Phrases.summary(seen);
    }

    @Override
    protected Twin twin() {
        Plane seen = plane;
        return seen == null
                ? new Twin("", List.of(), List.of(), (r, c) -> "")
                : new Twin(
                        seen.columnAxis(),
                        List.of("count"),
                        seen.columnLabels(),
                        (r, c) -> Numbers.plain(seen.value(0, r)));
    }
}

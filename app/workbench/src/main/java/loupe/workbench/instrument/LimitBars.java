package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import org.jspecify.annotations.Nullable;

/// Amounts as lying bars against one limit, such as weights in several formats against the memory of a machine. What is
/// beyond the limit is hatched, and the bar says so in words.
///
/// Hovering previews a bar's number for the explainer, a click locks it; Up and Down go from bar to bar.
public final class LimitBars extends Instrument {

    private static final double TYPE = 13; // px
    private static final double BAR = 26; // px
    private static final double GAP = 14; // px between bars
    private static final double FOOT = 30; // px for the name of the limit
    private static final double GLYPH = 0.62;

    private final Board board;
    private final String site;
    private final String limitSite;
    private final String limitName;
    private final DoubleFunction<String> text;
    private String heading;
    private float[] amounts = new float[0];
    private List<String> names = List.of();
    private double limit = Double.NaN;
    private int cursor;

    /// @param site a vector of amounts
    /// @param limitSite the single number that is the limit
    /// @param limitName what the limit is
    /// @param text how an amount is written, with its unit
    public LimitBars(Easel easel, String site, String limitSite, String limitName, DoubleFunction<String> text) {
        super(easel);
        this.site = site;
        this.limitSite = limitSite;
        this.limitName = limitName;
        this.text = text;
        heading = site;
        board = new Board(this::paint, w -> high(), h -> easel.px(360));
        getStyleClass().add("limit-bars");
        place(board, "bars");
        board.setAccessibleHelp("Up and Down move from bar to bar, Space locks one, T shows a table.");
        Selection selection = easel.selection();
        selection.hoveredProperty().addListener((o, was, now) -> board.repaint());
        selection.lockedProperty().addListener((o, was, now) -> board.repaint());
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(at(e.getY())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> lock(at(e.getY())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Words in place of the site's name.
    public LimitBars heading(String words) {
        heading = words;
        again();
        return this;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(site).trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        Trace trace = now.drawn();
        amounts = trace.get(site).toArray();
        names = trace.labels(site, trace.get(site).axes().last().name());
        limit = trace.has(limitSite) ? trace.get(limitSite).at(0) : Double.NaN;
        title(heading, "");
        board.refresh();
    }

    private double high() {
        return amounts.length * easel().px(BAR + GAP) + easel().px(FOOT);
    }

    private int at(double y) {
        int bar = (int) (y / easel().px(BAR + GAP));
        return bar < amounts.length ? bar : -1;
    }

    private void paint(GraphicsContext g, double width, double height) {
        double type = easel().type(TYPE);
        double left = names.stream().mapToInt(String::length).max().orElse(0) * type * GLYPH + easel().px(12);
        double right = width
                - IntStream.range(0, amounts.length)
                                .mapToObj(this::words)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)
                        * type
                        * GLYPH
                - easel().px(14);
        double most = Math.max(
                limit(),
                IntStream.range(0, amounts.length)
                        .mapToDouble(i -> amounts[i])
                        .max()
                        .orElse(1));
        double scale = Math.max(1, right - left) / most;
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < amounts.length; i++) {
            bar(g, i, left, scale, type);
        }
        if (!Double.isNaN(limit)) {
            limit(g, left + limit * scale, width, type);
        }
    }

    private double limit() {
        return Double.isNaN(limit) ? 0 : limit;
    }

    private void bar(GraphicsContext g, int i, double left, double scale, double type) {
        double top = i * easel().px(BAR + GAP) + easel().px(GAP) / 2;
        double thick = easel().px(BAR);
        double end = left + Math.max(1.5, amounts[i] * scale);
        double inside = Double.isNaN(limit) ? end : Math.min(end, left + limit * scale);
        g.setFill(easel().palette().accent());
        g.fillRect(left, top, inside - left, thick);
        if (end > inside) {
            g.setFill(Hatch.masked(easel().palette()));
            g.fillRect(inside, top, end - inside, thick);
            g.setStroke(easel().palette().wrong());
            g.setLineWidth(easel().line(1.5));
            g.strokeRect(inside, top, end - inside, thick);
        }
        boolean pointed = isAt(easel().selection().shownProperty().get(), i);
        if (pointed) {
            g.setStroke(easel().palette().ink());
            g.setLineWidth(easel().line(2.5));
            g.strokeRect(left, top, end - left, thick);
        }
        g.setFill(easel().palette().ink());
        g.setFont(pointed ? Fonts.strongNumbers(type) : Fonts.numbers(type));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(names.get(i), left - easel().px(12), top + thick / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(words(i), end + easel().px(10), top + thick / 2);
    }

    private String words(int i) {
        return text.apply(amounts[i]) + (amounts[i] > limit ? ", too much" : "");
    }

    private void limit(GraphicsContext g, double x, double width, double type) {
        double bottom = high() - easel().px(FOOT) + easel().px(4);
        g.setStroke(easel().palette().ink());
        g.setLineWidth(easel().line(1.5));
        g.setLineDashes(easel().px(5), easel().px(4));
        g.strokeLine(x, 0, x, bottom);
        g.setLineDashes();
        g.setFill(easel().palette().ink());
        g.setFont(Fonts.words(type));
        boolean toTheLeft = x > width / 2;
        g.setTextAlign(toTheLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(limitName + ", " + text.apply(limit), x, bottom + easel().type(TYPE));
    }

    private boolean isAt(@Nullable Cell cell, int bar) {
        return cell != null && cell.site().equals(site) && cell.at().equals(List.of(bar));
    }

    private void hover(int bar) {
        easel().selection().hoveredProperty().set(bar < 0 ? null : new Cell(site, List.of(bar)));
    }

    private void lock(int bar) {
        if (bar >= 0) {
            cursor = bar;
            easel().selection().lockedProperty().set(new Cell(site, List.of(bar)));
        }
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            cursor = Math.clamp(cursor + (e.getCode() == KeyCode.UP ? -1 : 1), 0, amounts.length - 1);
            hover(cursor);
            speak(names.get(cursor) + ": " + words(cursor));
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE) {
            lock(cursor);
            e.consume();
        }
    }

    @Override
    public String summary() {
        String bars = IntStream.range(0, amounts.length)
                .mapToObj(i -> names.get(i) + " " + words(i))
                .collect(java.util.stream.Collectors.joining(", "));
        return bars + (Double.isNaN(limit) ? "." : ". " + limitName + " has " + text.apply(limit) + ".");
    }

    @Override
    protected Twin twin() {
        return new Twin(site, List.of(heading), names, (r, c) -> words(r));
    }
}

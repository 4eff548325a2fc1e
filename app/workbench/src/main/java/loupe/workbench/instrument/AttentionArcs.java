package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import org.jspecify.annotations.Nullable;

/// Who listens to whom, as arcs over the sentence: the thicker, the more. Pointing at a token leaves only its arcs,
/// with
/// their weights; a click keeps them.
public final class AttentionArcs extends Instrument {

    private static final double TYPE = 13; // px
    private static final double FAINT = 0.04; // arcs below this share of attention are left out
    private static final double WIDEST = 9; // px, line for a weight of 1

    private final Board board;
    private Slice slice;
    private String heading = "";
    private @Nullable Plane plane;
    private int asking = -1; // the query whose arcs are shown, −1 for all
    private int kept = -1; // the query that was clicked

    /// Arcs of a site with axes query and key; let `head` stand still with [#at].
    public AttentionArcs(Easel easel, String site) {
        super(easel);
        slice = Slice.of(site);
        board = new Board(this::paint, this::high, h -> easel.px(520));
        getStyleClass().add("attention-arcs");
        place(board, "arcs between tokens");
        board.setAccessibleHelp("Left and Right choose the token that asks, Esc shows all.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(tokenAt(e.getX())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> keep(tokenAt(e.getX())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        easel.selection().shownProperty().addListener((o, was, now) -> board.repaint());
    }

    /// Lets one axis stand still.
    public AttentionArcs at(String axis, int index) {
        return slice(slice.at(axis, index));
    }

    /// Shows another slice.
    public AttentionArcs slice(Slice other) {
        slice = other;
        again();
        return this;
    }

    /// Words in the title line.
    public AttentionArcs heading(String words) {
        heading = words;
        again();
        return this;
    }

    /// Shows the arcs of one query until another is clicked; −1 for all.
    public AttentionArcs ask(int query) {
        if (query != kept) {
            kept = query;
            again();
        }
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    /// The query whose arcs are shown, or −1 for all.
    public int asking() {
        return kept >= 0 ? kept : asking;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return slice.trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        plane = Plane.of(slice, now.drawn());
        kept = kept < plane.rows() ? kept : -1;
        title(heading.isEmpty() ? slice.site() : heading, plane.shape());
        board.refresh();
    }

    private double high(double width) {
        int n = plane == null ? 4 : plane.columns();
        return Math.min(easel().px(220), easel().px(60) + n * easel().px(14)) + easel().type(TYPE) * 2.8;
    }

    private double step(double width) {
        int n = plane == null ? 1 : Math.max(plane.columns(), plane.rows());
        return width / n;
    }

    private int tokenAt(double x) {
        int at = (int) (x / step(board.getWidth()));
        return plane != null && at >= 0 && at < plane.rows() ? at : -1;
    }

    /// Middle of a token; px.
    double middle(int token) {
        return (token + 0.5) * step(board.getWidth());
    }

    private void point(int token) {
        asking = token;
        board.repaint();
    }

    private void keep(int token) {
        board.requestFocus();
        kept = token == kept ? -1 : token;
        board.repaint();
        speak(spoken(asking()));
    }

    private void onKey(KeyEvent e) {
        int last = plane == null ? 0 : plane.rows() - 1;
        switch (e.getCode()) {
            case LEFT -> kept = Math.max(0, kept - 1);
            case RIGHT -> kept = Math.min(last, kept + 1);
            case ESCAPE -> {
                if (kept < 0) {
                    return;
                }
                kept = -1;
            }
            default -> {
                return;
            }
        }
        speak(spoken(kept));
        board.repaint();
        e.consume();
    }

    private void paint(GraphicsContext g, double width, double height) {
        Plane seen = plane;
        if (seen == null) {
            return;
        }
        double base = height - easel().type(TYPE) * 2.8;
        int query = query(seen);
        for (int q = 0; q < seen.rows(); q++) {
            for (int k = 0; k < seen.columns(); k++) {
                if (seen.value(q, k) >= FAINT && (query < 0 || q == query)) {
                    arc(g, q, k, seen.value(q, k), base, query >= 0);
                }
            }
        }
        tokens(g, seen, query, base);
    }

    /// The query of this picture, or that of the cell pointed at in another one.
    private int query(Plane seen) {
        Cell cell = easel().selection().shownProperty().get();
        if (asking() >= 0 || cell == null) {
            return asking();
        }
        return seen.find(cell.site(), cell.indices()).map(p -> p[0]).orElse(-1);
    }

    private void arc(GraphicsContext g, int q, int k, double weight, double base, boolean alone) {
        Palette p = easel().palette();
        double from = middle(q);
        double to = middle(k);
        double span = Math.abs(to - from);
        double top = q == k ? easel().px(26) : Math.min(base * 0.92, easel().px(18) + span * 0.45);
        Color colour = p.attention().at(alone ? 0.35 + 0.65 * weight : 0.25 + 0.6 * weight);
        g.setStroke(alone ? colour : colour.deriveColor(0, 1, 1, 0.75));
        g.setLineWidth(Math.max(easel().line(0.75), easel().px(WIDEST) * weight));
        g.setLineCap(StrokeLineCap.ROUND);
        g.beginPath();
        double spread = q == k ? easel().px(12) : 0;
        g.moveTo(from - spread, base);
        g.bezierCurveTo(from - spread, base - top * 1.33, to + spread, base - top * 1.33, to + spread, base);
        g.stroke();
    }

    private void tokens(GraphicsContext g, Plane seen, int query, double base) {
        Palette p = easel().palette();
        double type = easel().type(TYPE);
        AxisLabels labels = AxisLabels.of(seen.columnLabels());
        double room = step(board.getWidth());
        int fits = (int) Math.max(1, room / (type * 0.6) - 0.5);
        for (int k = 0; k < seen.columns(); k++) {
            boolean strong = k == query;
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.setFont(strong ? Fonts.strongNumbers(type) : Fonts.numbers(type));
            g.setFill(strong ? p.query() : p.ink());
            String word = labels.cut().get(k);
            g.fillText(word.length() > fits ? word.substring(0, fits) : word, middle(k), base + easel().px(4));
            if (query >= 0 && room > type * 2.6) {
                g.setFont(Fonts.numbers(easel().type(11)));
                g.setFill(p.muted());
                g.fillText(Numbers.cell(seen.value(query, k)), middle(k), base + easel().px(4) + type * 1.15);
            }
        }
    }

    private String spoken(int query) {
        Plane seen = plane;
        if (seen == null || query < 0) {
            return summary();
        }
        int best = 0;
        for (int k = 1; k < seen.columns(); k++) {
            best = seen.value(query, k) > seen.value(query, best) ? k : best;
        }
        return seen.rowLabels().get(query) + " listens most to "
                + seen.columnLabels().get(best) + ": " + Numbers.hover(seen.value(query, best));
    }

    @Override
    public String summary() {
        Plane seen = plane;
        return seen == null ? "Nothing has been computed yet." : Phrases.summary(seen);
    }

    @Override
    protected Twin twin() {
        Plane seen = plane;
        return seen == null ? new Twin("", List.of(), List.of(), (r, c) -> "") : Twin.of(seen);
    }
}

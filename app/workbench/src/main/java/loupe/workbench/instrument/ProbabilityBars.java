package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// One row of numbers as lying bars with their names: the likeliest first, or in the order of the vocabulary.
///
/// A running total can be drawn over them, and a cut that is dragged: what is behind it is hatched. Hovering and
/// clicking share the selection with the other pictures.
///
/// ```java
/// new ProbabilityBars(easel, "probs").at("pos", 6).top(12).total().onCut(cut -> model.set("k", cut.count()));
/// ```
public final class ProbabilityBars extends Instrument {

    private static final int ALL = Integer.MAX_VALUE;

    private final Board board;
    private final BarPainter painter;
    private Slice slice;
    private boolean sorted = true;
    private boolean total;
    private int most = ALL;
    private int cutCount = -1; // bars that are kept, -1 without a cut
    private String keptSite = "";
    private String orderSite = "";
    private String chosenSite = "";
    private String heading = "";
    private String followed = ""; // axis whose index is taken from the selection
    private @Nullable Scale fixedScale;
    private @Nullable Consumer<Cut> cutting;
    private @Nullable IntConsumer picking;
    private @Nullable Plane plane;
    private @Nullable Plane kept;
    private int chosen = -1;
    private BarList bars = BarList.NONE;
    private AxisLabels labels = AxisLabels.of(List.of());
    private boolean dragging;
    private int cursor;

    /// Bars of the last axis of a site.
    public ProbabilityBars(Easel easel, String site) {
        super(easel);
        slice = Slice.of(site);
        painter = new BarPainter(easel);
        board = new Board(this::paint, w -> high(), h -> easel.px(280));
        getStyleClass().add("probability-bars");
        place(board, "bars");
        board.setAccessibleHelp("Up and Down move from bar to bar, Space locks one, T shows a table.");
        easel.selection().hoveredProperty().addListener((o, was, now) -> pointed());
        easel.selection().lockedProperty().addListener((o, was, now) -> pointed());
        board.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMove);
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        board.focusedProperty().addListener((o, was, now) -> board.repaint());
    }

    /// Lets one axis stand still.
    public ProbabilityBars at(String axis, int index) {
        return slice(slice.at(axis, index));
    }

    /// Shows another slice.
    public ProbabilityBars slice(Slice other) {
        slice = other;
        again();
        return this;
    }

    /// Takes the index of an axis from the cell that is pointed at: the bars of the row under the pointer.
    public ProbabilityBars following(String axis) {
        followed = axis;
        return this;
    }

    /// Keeps the bars in the order of the vocabulary.
    public ProbabilityBars unsorted() {
        sorted = false;
        again();
        return this;
    }

    /// Puts the bars in the falling order of another site of the same axes, such as counts in that of probabilities.
    public ProbabilityBars orderedBy(String site) {
        orderSite = site;
        again();
        return this;
    }

    /// Shows only the first so many bars; the others are summed up below them.
    public ProbabilityBars top(int count) {
        most = count;
        again();
        return this;
    }

    /// Draws the running total over the bars.
    public ProbabilityBars total() {
        total = true;
        again();
        return this;
    }

    /// Hatches the bars for which a site of the same axes holds 0.
    public ProbabilityBars kept(String site) {
        keptSite = site;
        again();
        return this;
    }

    /// Points at the bar whose index a site holds, such as the token that was drawn.
    public ProbabilityBars chosen(String site) {
        chosenSite = site;
        again();
        return this;
    }

    /// One scale for good; without it the longest bar decides.
    public ProbabilityBars scale(Scale scale) {
        fixedScale = scale;
        again();
        return this;
    }

    /// Told the place of a bar's number in the vector when it is clicked or chosen with Space, instead of locking it.
    public ProbabilityBars onPick(IntConsumer listener) {
        picking = listener;
        board.setCursor(Cursor.HAND);
        return this;
    }

    /// Words in place of the site's name.
    public ProbabilityBars heading(String words) {
        if (!words.equals(heading)) {
            heading = words;
            again();
        }
        return this;
    }

    /// Shows a cut behind so many bars; −1 takes it away.
    public ProbabilityBars cutAfter(int count) {
        cutCount = count;
        board.repaint();
        return this;
    }

    /// Lets the learner drag the cut.
    public ProbabilityBars onCut(Consumer<Cut> listener) {
        cutting = listener;
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    /// Middle of a bar's row, from the upper edge of the picture; px.
    double middle(int bar) {
        return (bar + 0.5) * painter.row();
    }

    private double high() {
        return (bars.size() + (bars.left() > 0 ? 1 : 0)) * painter.row() + 1;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return slice.trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        Slice here = pointedSlice(now);
        Plane drawn = Plane.of(here, now.drawn());
        plane = drawn;
        Slice key = new Slice(orderSite, here.fixed(), false);
        boolean keyed = !orderSite.isEmpty() && key.trouble(now.drawn()).isEmpty();
        bars = BarList.of(drawn, keyed ? Plane.of(key, now.drawn()) : sorted ? drawn : null, most);
        labels = AxisLabels.of(drawn.columnLabels());
        Slice mask = new Slice(keptSite, here.fixed(), false);
        boolean masks = !keptSite.isEmpty() && mask.trouble(now.drawn()).isEmpty();
        kept = masks ? Plane.of(mask, now.drawn()) : null;
        chosen = !chosenSite.isEmpty() && now.drawn().has(chosenSite)
                ? (int) now.drawn().get(chosenSite).at(0)
                : -1;
        boolean unlike = now.comparison() == Comparison.DIFFERENCE && now.before() != null;
        title(heading.isEmpty() ? here.site() : heading, unlike ? "this is now" : total ? "line: running total" : "");
        board.refresh();
    }

    private Slice pointedSlice(Showing now) {
        Cell cell = easel().selection().shownProperty().get();
        if (followed.isEmpty() || cell == null || !cell.site().equals(slice.site())) {
            return slice;
        }
        int axis = now.drawn().get(slice.site()).axes().indexOf(followed);
        Slice there = slice.at(followed, cell.at().get(axis));
        return there.trouble(now.drawn()).isEmpty() ? there : slice;
    }

    private void pointed() {
        if (followed.isEmpty()) {
            board.repaint();
        } else {
            again();
        }
    }

    private boolean isAmount() {
        return Tone.of(slice.site()) == Tone.AMOUNT;
    }

    private Scale scale() {
        if (fixedScale != null) {
            return fixedScale;
        }
        if (total) {
            return Scale.probabilities();
        }
        float[] seen = new float[bars.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = (float) bars.values()[i];
        }
        return isAmount() ? Scale.sequential(seen) : Scale.diverging(seen);
    }

    private void paint(GraphicsContext g, double width, double height) {
        if (plane == null) {
            return;
        }
        Shade shade = scale().in(easel().palette());
        double[] track = painter.track(labels, width);
        int near = nearest();
        for (int i = 0; i < bars.size(); i++) {
            int at = bars.at().get(i);
            boolean keeps = (kept == null || kept.value(0, at) != 0) && (cutCount < 0 || i < cutCount);
            painter.bar(g, i, labels.cut().get(at), bars.values()[i], track, shade, keeps, i == near);
            if (at == chosen) {
                painter.chosen(g, i);
            }
        }
        if (total) {
            painter.total(g, bars.totals(), track, bars.size());
        }
        if (bars.left() > 0) {
            String sum = isAmount() ? ", together " + Numbers.plain(bars.leftTotal()) : "";
            String rest = "and " + bars.left() + " more" + sum;
            painter.below(g, bars.size(), rest, track[0]);
        }
        if (cutCount >= 0) {
            Cut cut = bars.cut(cutCount);
            painter.cut(g, cut, width, "kept " + cut.count() + " · " + Numbers.cell(cut.mass()));
        }
        if (board.isFocused() && cursor < bars.size()) {
            g.setStroke(easel().palette().ink());
            g.setLineWidth(easel().line(1.5));
            g.strokeRoundRect(1, cursor * painter.row() + 1, width - 2, painter.row() - 2, 6, 6);
        }
    }

    private int nearest() {
        Cell cell = easel().selection().shownProperty().get();
        if (plane == null || cell == null) {
            return -1;
        }
        return plane.find(cell.site(), cell.indices())
                .map(p -> bars.at().indexOf(p[1]))
                .orElse(-1);
    }

    private int barAt(double y) {
        int bar = (int) (y / painter.row());
        return bar >= 0 && bar < bars.size() ? bar : -1;
    }

    private boolean nearCut(double y) {
        return cutCount >= 0 && cutting != null && Math.abs(y - cutCount * painter.row()) < painter.row() * 0.4;
    }

    private void onMove(MouseEvent e) {
        board.setCursor(nearCut(e.getY()) ? Cursor.V_RESIZE : picking == null ? Cursor.DEFAULT : Cursor.HAND);
        hover(barAt(e.getY()));
    }

    private void hover(int bar) {
        Plane drawn = plane;
        easel().selection()
                .hoveredProperty()
                .set(drawn == null || bar < 0 ? null : drawn.cell(0, bars.at().get(bar)));
    }

    private void onPress(MouseEvent e) {
        board.requestFocus();
        dragging = nearCut(e.getY());
    }

    private void onDrag(MouseEvent e) {
        if (dragging) {
            moveCut((int) Math.round(e.getY() / painter.row()));
        }
    }

    private void moveCut(int count) {
        int next = Math.clamp(count, 1, Math.max(1, bars.size()));
        if (next != cutCount && cutting != null) {
            cutAfter(next);
            cutting.accept(bars.cut(next));
        }
    }

    private void onClick(MouseEvent e) {
        int bar = barAt(e.getY());
        if (!dragging && bar >= 0 && plane != null) {
            cursor = bar;
            pick(plane, bars.at().get(bar));
        }
        dragging = false;
    }

    private void pick(Plane drawn, int at) {
        if (picking != null) {
            picking.accept(at);
        } else {
            easel().selection().lock(drawn.cell(0, at));
        }
    }

    private void onKey(KeyEvent e) {
        int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && e.isShortcutDown() && cutCount >= 0) {
            moveCut(cutCount + step);
            speak("Cut: " + bars.cut(cutCount).count() + " kept, together "
                    + Numbers.hover(bars.cut(cutCount).mass()));
        } else if (step != 0) {
            cursor = Math.clamp(cursor + step, 0, Math.max(0, bars.size() - 1));
            hover(cursor);
            speak(spoken(cursor));
        } else if (e.getCode() == KeyCode.SPACE && plane != null && cursor < bars.size()) {
            pick(plane, bars.at().get(cursor));
        } else if (e.getCode() != KeyCode.ESCAPE || !easel().selection().unlock()) {
            return;
        }
        board.repaint();
        e.consume();
    }

    private String spoken(int bar) {
        if (bar >= bars.size()) {
            return "No bars.";
        }
        String name = AxisLabels.visible(labels.full().get(bars.at().get(bar)));
        String sum = total ? ", running total " + Numbers.hover(bars.totals()[bar]) : "";
        return name + ": " + Numbers.hover(bars.values()[bar]) + sum;
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(slice.site() + ", " + bars.size() + " bars.");
        for (int i = 0; i < Math.min(3, bars.size()); i++) {
            text.append(' ').append(spoken(i)).append('.');
        }
        return text.toString();
    }

    @Override
    protected Twin twin() {
        List<String> heads = total ? List.of("value", "running total") : List.of("value");
        List<String> rows = bars.at().stream().map(i -> labels.full().get(i)).toList();
        return new Twin(
                plane == null ? "" : plane.columnAxis(),
                heads,
                rows,
                (r, c) -> Numbers.hover(c == 0 ? bars.values()[r] : bars.totals()[r]));
    }
}

package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import loupe.course.experiment.Edit;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// Any two axes of any tensor as coloured cells: numbers in them where they fit, tokens along both sides, a legend from
/// the same scale.
///
/// Hovering shows a value and its tokens, a click locks the cell for the explainer, Esc lets go. Arrow keys move a cell
/// cursor, Home and End go to the ends of a row, Ctrl with an arrow to the next strong cell. Double-click or Enter
/// types a number into the cell, if somebody listens with [#onEdit]. `+`, `−` and the wheel zoom, dragging moves.
public final class HeatMap extends Instrument {

    /// Size of the labels; px of the light look.
    static final double LABEL = 12;

    private static final int SPOKEN = 4096; // cells whose summary is made at every repaint

    private final MapPicture picture;
    private final Legend legend;
    private final MapHand hand;
    private Slice slice;
    private Tone tone;
    private Span span = Span.MATRIX;
    private @Nullable Scale fixedScale;
    private @Nullable Plane plane;
    private @Nullable Consumer<Edit> edited;
    private List<int[]> changed = List.of();
    private String heading = "";
    private String besideHead = "";
    private String besideSite = "";

    /// A map of the last two axes of a site.
    public HeatMap(Easel easel, String site) {
        super(easel);
        slice = Slice.of(site);
        tone = Tone.of(site);
        picture = new MapPicture(easel);
        legend = new Legend(easel);
        hand = new MapHand(this, picture, easel.selection());
        getStyleClass().add("heat-map");
        place(picture, "heat map");
        getChildren().add(legend);
        picture.setAccessibleHelp(
                "Arrow keys move from cell to cell, Space locks a cell, Enter types a number, " + "T shows a table.");
        Selection selection = easel.selection();
        selection.hoveredProperty().addListener((o, was, now) -> mark());
        selection.lockedProperty().addListener((o, was, now) -> mark());
    }

    /// Lets one axis stand still, such as `head` at 2.
    public HeatMap at(String axis, int index) {
        return slice(slice.at(axis, index));
    }

    /// Shows another slice, such as another layer's site.
    public HeatMap slice(Slice other) {
        if (!other.equals(slice)) {
            tone = other.shortName().equals(slice.shortName()) ? tone : Tone.of(other.site());
            slice = other;
            again();
        }
        return this;
    }

    /// What is shown.
    public Slice slice() {
        return slice;
    }

    /// Gives the map other colours than its site's name suggests.
    public HeatMap tone(Tone other) {
        tone = other;
        again();
        return this;
    }

    /// Chooses how far the scale reaches.
    public HeatMap span(Span other) {
        span = other;
        again();
        return this;
    }

    /// Gives the map one scale for good, such as [Scale#probabilities()].
    public HeatMap scale(Scale scale) {
        fixedScale = scale;
        again();
        return this;
    }

    /// Lets the cells of a small tensor be up to so many times their usual size where there is room.
    public HeatMap grow(double times) {
        picture.grow(times);
        return this;
    }

    /// Lets cells be other than square, so that a long tensor fills its card; all rows together are at most so high,
    /// px of the light look.
    public HeatMap stretch(double height) {
        picture.stretch(height);
        return this;
    }

    /// Writes other words than the site's name on the left of the title line.
    public HeatMap heading(String words) {
        heading = words;
        again();
        return this;
    }

    /// Writes the numbers of a vector beside the rows, such as their sums.
    ///
    /// @param head what stands above them: `Σ`
    /// @param site a tensor with one number for each row
    public HeatMap beside(String head, String site) {
        besideHead = head;
        besideSite = site;
        again();
        return this;
    }

    /// Lets the learner type numbers into cells.
    public HeatMap onEdit(Consumer<Edit> listener) {
        edited = listener;
        return this;
    }

    /// Whether somebody takes numbers that are typed in.
    boolean isEditable() {
        return edited != null;
    }

    void edit(Cell cell, double value) {
        if (edited != null) {
            edited.accept(new Edit(cell.site(), cell.indices(), (float) value));
        }
    }

    /// The numbers that are drawn; null before the first pass.
    @Nullable
    Plane plane() {
        return plane;
    }

    /// The region with the cells, for placing things on it.
    public Region picture() {
        return picture;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return slice.trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        Plane drawn = Plane.of(slice, now.drawn());
        Optional<Plane> before = before(now, drawn);
        boolean difference = now.comparison() == Comparison.DIFFERENCE && before.isPresent();
        Plane seen = difference ? drawn.minus(before.orElseThrow()) : drawn;
        changed = now.edits().isEmpty() || now.comparison() != Comparison.NOW
                ? List.of()
                : before.map(b -> changes(drawn, b)).orElse(List.of());
        Scale scale = difference
                ? Scale.diverging(new float[] {seen.census().largest()})
                : fixedScale != null ? fixedScale : span.scale(now.drawn(), seen, tone);
        plane = seen;
        picture.beside(beside(now.drawn(), seen.rows()));
        picture.show(seen, scale);
        legend.patterns(seen.census());
        legend.show(picture.shade(), Phrases.axes(seen));
        title(heading.isEmpty() ? slice.site() : heading, seen.shape() + note(now, seen, difference));
        mark();
    }

    private MapPicture.Beside beside(Trace trace, int rows) {
        if (!trace.has(besideSite) || trace.get(besideSite).size() != rows) {
            return MapPicture.Beside.NOTHING;
        }
        List<String> words = new ArrayList<>();
        for (float value : trace.get(besideSite).toArray()) {
            words.add(Numbers.cell(value));
        }
        return new MapPicture.Beside(besideHead, words);
    }

    private Optional<Plane> before(Showing now, Plane drawn) {
        Trace before = now.before();
        boolean wanted = now.comparison() != Comparison.NOW || !now.edits().isEmpty();
        if (!wanted || before == null || slice.trouble(before).isPresent()) {
            return Optional.empty();
        }
        Plane then = Plane.of(slice, before);
        return then.sameShape(drawn) ? Optional.of(then) : Optional.empty();
    }

    private String note(Showing now, Plane seen, boolean difference) {
        return switch (now.comparison()) {
            case NOW -> Phrases.rowSums(seen, slice);
            case BEFORE -> now.before() == null ? " · nothing before yet" : " · before";
            case DIFFERENCE -> difference ? " · now − before" : " · sizes differ, so this is now";
        };
    }

    private static List<int[]> changes(Plane now, Plane before) {
        List<int[]> places = new ArrayList<>();
        for (int r = 0; r < now.rows(); r++) {
            for (int c = 0; c < now.columns() && places.size() < 4096; c++) {
                if (Float.compare(now.value(r, c), before.value(r, c)) != 0) {
                    places.add(new int[] {r, c});
                }
            }
        }
        return places;
    }

    /// Marks what is hovered, locked, typed in.
    void mark() {
        Plane seen = plane;
        Showing now = showing();
        if (seen == null || now == null) {
            return;
        }
        Selection selection = easel().selection();
        int[] hovered = find(seen, selection.hoveredProperty().get());
        int[] locked = find(seen, selection.lockedProperty().get());
        String tag = hovered == null ? "" : Phrases.tag(seen, hovered[0], hovered[1]);
        legend.say(picture.hasDigits() ? tag : "");
        picture.mark(new MapPicture.Spots(
                hovered, locked, hand.cursor(), MapPicture.places(seen, now.edits()), changed, tag));
    }

    private static int @Nullable [] find(Plane plane, @Nullable Cell cell) {
        return cell == null ? null : plane.find(cell.site(), cell.indices()).orElse(null);
    }

    /// Says a cell, as a screen reader reads it.
    void speakCell(int row, int column) {
        if (plane != null) {
            speak(Phrases.spoken(plane, row, column));
        }
    }

    /// A summary of a million cells is not made at every repaint, only when it can be heard.
    @Override
    protected boolean speaksAtOnce() {
        return plane == null || plane.rows() * plane.columns() <= SPOKEN;
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

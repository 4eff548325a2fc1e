package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// One vector against another as a line, with a mark at where the pane stands and a dashed limit: entropy over
/// temperature, length over merges.
///
/// Hovering reads the nearest point, a click locks it for the explainer, arrow keys go from point to point. The mark
/// can be dragged if somebody listens with [#onDrag].
///
/// ```java
/// new Curve(easel, "temperatures", "entropy_curve").names("T", "H").logarithmic().mark("temperature", "entropy");
/// ```
public final class Curve extends Instrument {

    private final CurvePicture picture;
    private final String x;
    private final String y;
    private String xName;
    private String yName;
    private String heading;
    private @Nullable String markX;
    private @Nullable String markY;
    private @Nullable String limit;
    private String limitName = "";
    private Points points = Points.NONE;

    /// What is drawn, as plain numbers.
    ///
    /// @param x rising
    /// @param y as many; those that are not finite leave a gap
    /// @param older the same curve before the learner's last action, or empty
    /// @param markX,markY where the mark stands; NaN for nowhere
    /// @param limit height of the dashed line; NaN for none
    record Points(float[] x, float[] y, float[] older, double markX, double markY, double limit) {
        static final Points NONE =
                new Points(new float[0], new float[0], new float[0], Double.NaN, Double.NaN, Double.NaN);
    }

    /// A curve of the vector at site `y` over the vector at site `x`.
    public Curve(Easel easel, String x, String y) {
        super(easel);
        this.x = x;
        this.y = y;
        xName = x;
        yName = y;
        heading = y;
        picture = new CurvePicture(this, easel);
        getStyleClass().add("curve");
        place(picture, "curve");
        picture.setAccessibleHelp("Arrow keys move from point to point, Space locks one, T shows a table.");
        easel.selection().hoveredProperty().addListener((o, was, now) -> point());
        easel.selection().lockedProperty().addListener((o, was, now) -> point());
    }

    /// Short names of both axes, such as `T` and `H`.
    public Curve names(String along, String up) {
        xName = along;
        yName = up;
        return this;
    }

    /// Other words than the site's name on the left of the title line.
    public Curve heading(String words) {
        heading = words;
        return this;
    }

    /// Makes the horizontal axis logarithmic; its values must be above 0.
    public Curve logarithmic() {
        picture.logarithmic();
        return this;
    }

    /// A mark at the single numbers of two sites. One that lies left of the axis is drawn at its end.
    public Curve mark(String atX, String atY) {
        markX = atX;
        markY = atY;
        return this;
    }

    /// A dashed line at the height of a single number, with a name.
    public Curve limit(String site, String name) {
        limit = site;
        limitName = name;
        return this;
    }

    /// Lets the mark be dragged along the curve; `drop` is told when it is let go.
    public Curve onDrag(DoubleConsumer drag, Runnable drop) {
        picture.onDrag(drag, drop);
        return this;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        Optional<String> missing =
                Slice.of(x).trouble(now.drawn()).or(() -> Slice.of(y).trouble(now.drawn()));
        boolean same = missing.isPresent()
                || now.drawn().get(x).size() == now.drawn().get(y).size();
        return same ? missing : Optional.of(y + " has not as many numbers as " + x + ".");
    }

    @Override
    protected void draw(Showing now) {
        Trace trace = now.drawn();
        points = new Points(
                trace.get(x).toArray(),
                trace.get(y).toArray(),
                older(now),
                single(trace, markX),
                single(trace, markY),
                single(trace, limit));
        picture.show(points, xName, yName, limitName);
        point();
    }

    /// The curve before the last action, when it is asked for and there was one of the same length.
    private float[] older(Showing now) {
        Trace before = now.before();
        boolean there = before != null
                && now.comparison() == Comparison.DIFFERENCE
                && before.has(y)
                && before.get(y).size() == now.now().get(y).size();
        return before != null && there ? before.get(y).toArray() : new float[0];
    }

    private static double single(Trace trace, @Nullable String site) {
        return site != null && trace.has(site) && trace.get(site).size() == 1
                ? trace.get(site).at(0)
                : Double.NaN;
    }

    /// The cell of a point, for the selection.
    Cell cell(int index) {
        return new Cell(y, List.of(index));
    }

    /// Points at the hovered or locked cell, and reads it in the title line.
    private void point() {
        Selection selection = easel().selection();
        int hovered = index(selection.hoveredProperty().get());
        int locked = index(selection.lockedProperty().get());
        picture.point(hovered, locked);
        int read = hovered >= 0 ? hovered : locked;
        title(
                heading,
                read >= 0 ? reading(points.x()[read], points.y()[read]) : reading(points.markX(), points.markY()));
    }

    private int index(@Nullable Cell cell) {
        if (cell == null || !cell.site().equals(y) || cell.at().size() != 1) {
            return -1;
        }
        int index = cell.at().getFirst();
        return index < points.y().length ? index : -1;
    }

    private String reading(double atX, double atY) {
        return Double.isNaN(atY) ? "" : xName + " " + Numbers.plain(atX) + " · " + yName + " " + Numbers.hover(atY);
    }

    /// Says a point, as a screen reader reads it.
    void speakPoint(int index) {
        speak(reading(points.x()[index], points.y()[index]));
    }

    @Override
    public String summary() {
        if (points.x().length == 0) {
            return "Nothing has been computed yet.";
        }
        int last = points.x().length - 1;
        String ends = yName + " over " + xName + ": from " + Numbers.hover(points.y()[0]) + " at "
                + Numbers.plain(points.x()[0]) + " to " + Numbers.hover(points.y()[last]) + " at "
                + Numbers.plain(points.x()[last]) + ".";
        String mark = reading(points.markX(), points.markY());
        return mark.isEmpty() ? ends : ends + " The mark is at " + mark + ".";
    }

    @Override
    protected Twin twin() {
        List<String> rows = new java.util.ArrayList<>();
        for (float at : points.x()) {
            rows.add(Numbers.plain(at));
        }
        return new Twin(xName, List.of(yName), rows, (r, c) -> Numbers.hover(points.y()[r]));
    }
}

package loupe.workbench.instrument;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jspecify.annotations.Nullable;

/// Curves over steps: losses, norms, entropies. Each is a site with one axis whose labels are the steps.
///
/// A mark stands at the step that is looked at, a dashed line at a value that matters, such as the loss of guessing.
public final class LossCurve extends Instrument {

    private static final double HEIGHT = 200; // px

    private static final double MARGIN = 0.02; // of the lower axis, left free at both ends

    private final ChartRegion region;
    private final JFreeChart chart;
    private final LossLines curves = new LossLines();
    private final List<String> sites = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String markSite = "";
    private String limitSite = "";
    private String limitName = "";
    private String heading = "";
    private int cursor = -1;
    private List<Object> marks = List.of(); // look, mark and dashed line of the last drawing
    private double reach; // the least end of the lower axis; 0 leaves it to the curves
    private @Nullable String across;

    /// A picture without curves; add them with [#curve].
    public LossCurve(Easel easel) {
        super(easel);
        chart = ChartFactory.createXYLineChart(null, null, null, curves);
        chart.removeLegend();
        region = new ChartRegion(chart, easel, HEIGHT);
        getStyleClass().add("loss-curve");
        place(region, "curve");
        region.setAccessibleHelp("Left and Right go from step to step.");
        region.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(region.valueAt(e.getX())));
        region.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Double.NaN));
        region.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// One curve.
    public LossCurve curve(String name, String site) {
        sites.add(site);
        names.add(name);
        again();
        return this;
    }

    /// A mark at the place on the lower axis that a site of one number holds.
    public LossCurve mark(String site) {
        markSite = site;
        again();
        return this;
    }

    /// A dashed line at the value that a site of one number holds.
    public LossCurve limit(String name, String site) {
        limitName = name;
        limitSite = site;
        again();
        return this;
    }

    /// Takes the places on the lower axis from a site of numbers, such as temperatures, instead of labels.
    public LossCurve across(String site) {
        across = site;
        again();
        return this;
    }

    /// Lets the lower axis begin at 0 and reach at least so far, so that a curve that has only begun stands at its
    /// left.
    public LossCurve reach(double least) {
        reach = least;
        again();
        return this;
    }

    /// Words in the title line, and below the axes.
    public LossCurve heading(String words, String lower, String side) {
        heading = words;
        chart.getXYPlot().getDomainAxis().setLabel(lower);
        chart.getXYPlot().getRangeAxis().setLabel(side);
        again();
        return this;
    }

    /// The painted part.
    public Region picture() {
        return region;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        boolean any = sites.stream().anyMatch(now.drawn()::has);
        if (!any) {
            return Optional.of("There is no curve yet: the pass has none of " + String.join(", ", sites) + ".");
        }
        boolean points = sites.stream()
                .filter(now.drawn()::has)
                .anyMatch(s -> now.drawn().get(s).size() > 0);
        return points ? Optional.empty() : Optional.of("There is no curve yet. Train a few steps.");
    }

    @Override
    protected void draw(Showing now) {
        Trace trace = now.drawn();
        List<LossLines.Curve> seen = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            if (trace.has(sites.get(i)) && trace.get(sites.get(i)).size() > 0) {
                seen.add(curve(trace, names.get(i), sites.get(i)));
            }
        }
        boolean other = changed(now);
        if (curves.holds(seen) && !other) {
            return;
        }
        chart.setNotify(false);
        curves.show(seen);
        dress(trace);
        chart.setNotify(true);
        region.repaint();
        point(
                cursor < 0
                        ? Double.NaN
                        : seen.getFirst().x()[Math.min(cursor, seen.getFirst().x().length - 1)]);
    }

    /// Whether the look, the mark or the dashed line are other ones than in the last drawing; remembers what they are.
    private boolean changed(Showing now) {
        List<Object> is = new ArrayList<>();
        is.add(easel().appearance().getValue());
        for (String site : List.of(markSite, limitSite)) {
            is.add(now.drawn().has(site) ? now.drawn().get(site).at(0) : Float.NaN);
        }
        boolean changed = !is.equals(marks);
        marks = is;
        return changed;
    }

    private LossLines.Curve curve(Trace trace, String name, String site) {
        Tensor values = trace.get(site);
        double[] x = new double[values.size()];
        double[] y = new double[values.size()];
        List<String> labels = trace.labels(site, values.axes().last().name());
        boolean placed =
                across != null && trace.has(across) && trace.get(across).size() == x.length;
        for (int i = 0; i < x.length; i++) {
            x[i] = placed && across != null
                    ? trace.get(across).at(i)
                    : CellField.read(labels.get(i)).orElse(i);
            y[i] = values.at(i);
        }
        return new LossLines.Curve(name, x, y);
    }

    private void dress(Trace trace) {
        ChartTheme.dress(chart, easel());
        Palette p = easel().palette();
        XYPlot plot = chart.getXYPlot();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < curves.getSeriesCount(); i++) {
            lines.setSeriesPaint(
                    i, ChartTheme.awt(p.categories().get(i % p.categories().size())));
            lines.setSeriesStroke(i, i % 2 == 0 ? ChartTheme.stroke(easel(), 2) : ChartTheme.dashed(easel(), 2));
            lines.setSeriesShapesVisible(i, curves.getItemCount(i) <= 24);
            double dot = easel().px(5);
            lines.setSeriesShape(i, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
        }
        plot.setRenderer(lines);
        if (reach > 0) {
            double end = Math.max(reach, curves.furthest());
            plot.getDomainAxis().setRange(-MARGIN * end, (1 + MARGIN) * end);
        }
        plot.clearDomainMarkers();
        plot.clearRangeMarkers();
        if (!markSite.isEmpty() && trace.has(markSite)) {
            plot.addDomainMarker(new ValueMarker(
                    trace.get(markSite).at(0), ChartTheme.awt(p.ink()), ChartTheme.stroke(easel(), 1.5)));
        }
        if (!limitSite.isEmpty() && trace.has(limitSite)) {
            plot.addRangeMarker(new ValueMarker(
                    trace.get(limitSite).at(0), ChartTheme.awt(p.muted()), ChartTheme.dashed(easel(), 1.5)));
        }
    }

    /// Says the values at the place on the lower axis nearest to one; NaN for none.
    private void point(double x) {
        if (curves.getSeriesCount() == 0) {
            return;
        }
        cursor = Double.isNaN(x) ? -1 : curves.nearest(0, x);
        title(heading.isEmpty() ? sites.getFirst() : heading, cursor < 0 ? legend() : values());
        region.cross(cursor < 0 ? Double.NaN : curves.getXValue(0, cursor));
    }

    private String legend() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < curves.getSeriesCount(); i++) {
            words.add((i % 2 == 0 ? "— " : "- - ") + curves.getSeriesKey(i));
        }
        if (!limitName.isEmpty()) {
            words.add("· · " + limitName);
        }
        return String.join("     ", words);
    }

    private String values() {
        double x = curves.getXValue(0, cursor);
        StringBuilder text = new StringBuilder(Numbers.plain(x));
        for (int i = 0; i < curves.getSeriesCount(); i++) {
            int near = curves.nearest(i, x);
            text.append(" · ").append(curves.getSeriesKey(i)).append(' ');
            text.append(Numbers.hover(curves.getYValue(i, near)));
        }
        return text.toString();
    }

    private void onKey(KeyEvent e) {
        int last = curves.getSeriesCount() == 0 ? -1 : curves.getItemCount(0) - 1;
        int to = switch (e.getCode()) {
            case LEFT -> Math.max(0, cursor - 1);
            case RIGHT -> Math.min(last, cursor + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (to >= 0) {
            point(curves.getXValue(0, to));
            speak(values());
            e.consume();
        }
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < curves.getSeriesCount(); i++) {
            int last = curves.getItemCount(i) - 1;
            text.append(curves.getSeriesKey(i))
                    .append(" from ")
                    .append(Numbers.hover(curves.getYValue(i, 0)))
                    .append(" to ")
                    .append(Numbers.hover(curves.getYValue(i, last)))
                    .append(". ");
        }
        return text.toString().strip();
    }

    @Override
    protected Twin twin() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; curves.getSeriesCount() > 0 && i < curves.getItemCount(0); i++) {
            rows.add(Numbers.plain(curves.getXValue(0, i)));
        }
        return new Twin(
                "step",
                curves.names(),
                rows,
                (r, c) -> Numbers.hover(curves.getYValue(c, curves.nearest(c, curves.getXValue(0, r)))));
    }
}

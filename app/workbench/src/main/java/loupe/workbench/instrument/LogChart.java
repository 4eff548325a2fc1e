package loupe.workbench.instrument;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.LogSeries.Dot;
import loupe.workbench.instrument.LogSeries.Row;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Numbers;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jspecify.annotations.Nullable;

/// Points and lines over two logarithmic axes: equal steps are equal factors. For what spans several powers of ten,
/// such
/// as times over sizes.
///
/// Hovering reads the nearest point, a click locks its cell for the explainer, arrow keys go from point to point.
///
/// ```java
/// new LogChart(easel, "times").lines("sizes", "times").along("n", 2, Numbers::plain).up("µs", Numbers::plain);
/// ```
public final class LogChart extends Instrument {

    private static final double HEIGHT = 190; // px at least
    private static final double GROWTH = 0.34; // of its width
    private static final double MARGIN = 1.5; // factor that is left free beyond the outermost points
    private static final double HEADROOM = 4; // factor above the highest, for names
    private static final double DOT = 8; // px

    private final ChartRegion region;
    private final JFreeChart chart;
    private final LogSeries series = new LogSeries();
    private final List<Function<Trace, List<Row>>> sources = new ArrayList<>();
    private final LogLabels labels;
    private final String cells;
    private String heading;
    private String note = "";
    private String empty = "There is nothing to draw yet.";
    private DoubleFunction<String> alongText = Numbers::plain;
    private DoubleFunction<String> upText = Numbers::plain;
    private String alongName = "";
    private String upName = "";
    private double base = 10;
    private List<Dot> dots = List.of(); // from left to right
    private int cursor = -1;

    /// @param cells the site whose cell a point stands for, for the explainer
    public LogChart(Easel easel, String cells) {
        super(easel);
        this.cells = cells;
        heading = cells;
        chart = ChartFactory.createXYLineChart(null, null, null, series);
        chart.removeLegend();
        region = new ChartRegion(chart, easel, HEIGHT);
        region.grow(GROWTH);
        labels = new LogLabels(region, easel);
        region.over(g -> labels.paint(g, series.rows(), pointed()));
        getStyleClass().add("log-chart");
        place(region, "chart");
        region.setAccessibleHelp("Left and Right go from point to point, Space locks one, T shows a table.");
        region.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(nearest(e.getX(), e.getY())));
        region.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
        region.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> lock());
        region.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// A line of the vector at `y` over the vector at `x`, with a name.
    public LogChart line(String name, String x, String y) {
        sources.add(trace -> trace.has(x) && trace.has(y) ? List.of(LogSeries.line(trace, name, x, y)) : List.of());
        return this;
    }

    /// A line for each row of the matrix at `y` over the vector at `x`.
    public LogChart lines(String x, String y) {
        sources.add(trace -> trace.has(x) && trace.has(y) ? LogSeries.lines(trace, x, y) : List.of());
        return this;
    }

    /// Points with a bar from `low` to `high`, named by the labels of their axis.
    public LogChart points(String x, String y, String low, String high) {
        sources.add(
                trace -> trace.has(x) && trace.has(y) ? List.of(LogSeries.points(trace, x, y, low, high)) : List.of());
        return this;
    }

    /// The lower axis: its name, the factor from tick to tick, and how a value is written.
    public LogChart along(String name, double factor, DoubleFunction<String> text) {
        alongName = name;
        base = factor;
        alongText = text;
        return this;
    }

    /// The side axis: its name, and how a value is written, with its unit.
    public LogChart up(String name, DoubleFunction<String> text) {
        upName = name;
        upText = text;
        return this;
    }

    /// Words on the left of the title line.
    public LogChart heading(String words) {
        heading = words;
        title(heading, note);
        return this;
    }

    /// Words on the right of the title line while no point is pointed at.
    public void note(String words) {
        note = words;
        point(-1);
    }

    /// What is said in place of a picture without points.
    public LogChart empty(String sentence) {
        empty = sentence;
        return this;
    }

    private List<Row> rows(Trace trace) {
        return sources.stream()
                .flatMap(source -> source.apply(trace).stream())
                .filter(row -> !row.dots().isEmpty())
                .toList();
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return rows(now.drawn()).isEmpty() ? Optional.of(empty) : Optional.empty();
    }

    @Override
    protected void draw(Showing now) {
        List<Row> rows = rows(now.drawn());
        chart.setNotify(false);
        series.show(rows);
        dots = rows.stream()
                .flatMap(row -> row.dots().stream())
                .sorted(Comparator.comparingDouble(Dot::x).thenComparingDouble(Dot::y))
                .toList();
        dress(rows);
        chart.setNotify(true);
        region.repaint();
        point(-1);
    }

    private void dress(List<Row> rows) {
        XYPlot plot = chart.getXYPlot();
        double[] x = rows.stream()
                .flatMap(r -> r.dots().stream())
                .mapToDouble(Dot::x)
                .sorted()
                .toArray();
        double[] y = rows.stream()
                .flatMap(r -> r.dots().stream())
                .flatMapToDouble(d -> java.util.stream.DoubleStream.of(d.low(), d.high()))
                .sorted()
                .toArray();
        NumberAxis along = LogTicks.axis(base, x[0] / MARGIN, x[x.length - 1] * MARGIN, alongText);
        along.setLabel(alongName);
        plot.setDomainAxis(along);
        NumberAxis up = LogTicks.axis(10, y[0] / MARGIN, y[y.length - 1] * HEADROOM, upText);
        up.setLabel(upName);
        plot.setRangeAxis(up);
        ChartTheme.dress(chart, easel());
        ChartTheme.net(plot, easel());
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(ChartTheme.stroke(easel(), 1.5));
        renderer.setCapLength(easel().px(5));
        int lines = 0;
        int marks = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean line = rows.get(i).line();
            renderer.setSeriesLinesVisible(i, line);
            renderer.setSeriesPaint(i, ChartTheme.awt(labels.colour(i)));
            renderer.setSeriesStroke(i, lines % 2 == 0 ? ChartTheme.stroke(easel(), 2) : ChartTheme.dashed(easel(), 2));
            boolean marked = !line || LogLabels.isMarked(rows.get(i));
            renderer.setSeriesShapesVisible(i, marked);
            renderer.setSeriesShape(i, shape(marked ? marks++ : 0));
            renderer.setSeriesShapesFilled(i, true);
            lines += line ? 1 : 0;
        }
        plot.setRenderer(renderer);
    }

    /// A round, square, pointed or lying mark, so that lines can be told apart without their colours.
    private Shape shape(int kind) {
        double d = easel().px(DOT);
        return switch (kind % 4) {
            case 0 -> new Ellipse2D.Double(-d / 2, -d / 2, d, d);
            case 1 -> new Rectangle2D.Double(-d / 2, -d / 2, d, d);
            case 2 -> polygon(0, -d / 1.7, d / 1.7, d / 2, -d / 1.7, d / 2);
            default -> polygon(0, -d / 1.5, d / 1.5, 0, 0, d / 1.5, -d / 1.5, 0);
        };
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    private int nearest(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < dots.size() && !region.area().isEmpty(); i++) {
            double away = Math.hypot(labels.x(dots.get(i)) - x, labels.y(dots.get(i)) - y);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    private @Nullable Dot pointed() {
        return cursor >= 0 && cursor < dots.size() ? dots.get(cursor) : null;
    }

    private void point(int to) {
        cursor = to;
        Dot dot = pointed();
        title(heading, dot == null ? note : reading(dot));
        easel().selection().hoveredProperty().set(dot == null ? null : new Cell(cells, dot.cell()));
        region.paintOver();
    }

    private void lock() {
        Dot dot = pointed();
        if (dot != null) {
            easel().selection().lockedProperty().set(new Cell(cells, dot.cell()));
        }
    }

    private String reading(Dot dot) {
        String bar =
                dot.low() == dot.high() ? "" : " (" + upText.apply(dot.low()) + " to " + upText.apply(dot.high()) + ")";
        return dot.name() + " · " + alongText.apply(dot.x()) + " · " + upText.apply(dot.y()) + bar;
    }

    private void onKey(KeyEvent e) {
        int to = switch (e.getCode()) {
            case LEFT -> Math.max(0, cursor - 1);
            case RIGHT -> Math.min(dots.size() - 1, cursor + 1);
            case HOME -> 0;
            case END -> dots.size() - 1;
            default -> -1;
        };
        if (to >= 0) {
            point(to);
            speak(reading(dots.get(to)));
            e.consume();
        } else if (e.getCode() == javafx.scene.input.KeyCode.SPACE && pointed() != null) {
            lock();
            e.consume();
        }
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (Row row : series.rows()) {
            Dot first = row.dots().getFirst();
            Dot last = row.dots().getLast();
            text.append(
                            row.line()
                                    ? row.name() + " from " + upText.apply(first.y())
                                    : row.dots().size() + " points")
                    .append(row.line() ? " to " + upText.apply(last.y()) + ". " : ". ");
        }
        return text.append(note).toString().strip();
    }

    @Override
    protected Twin twin() {
        List<Dot> all = dots;
        return new Twin(
                "point",
                List.of(alongName, upName, "from", "to"),
                all.stream().map(Dot::name).toList(),
                (r, c) -> switch (c) {
                    case 0 -> alongText.apply(all.get(r).x());
                    case 1 -> upText.apply(all.get(r).y());
                    case 2 -> upText.apply(all.get(r).low());
                    default -> upText.apply(all.get(r).high());
                });
    }
}

package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/// The points of a chart with two logarithmic axes, as the chart library reads them. A point that is not a number, or
/// not above 0, is no point. The library is given the logarithms, for axes that are even.
final class LogSeries extends AbstractIntervalXYDataset {

    private static final long serialVersionUID = 1;

    /// One point.
    ///
    /// @param name of itself, or of its line
    /// @param low,high ends of its bar; both `y` where it has none
    /// @param cell its indices in the site of its heights
    record Dot(String name, double x, double y, double low, double high, List<Integer> cell) {}

    /// Points that belong together.
    ///
    /// @param line whether they are joined
    record Row(String name, boolean line, List<Dot> dots) {
        Row {
            dots = List.copyOf(dots);
        }
    }

    private transient List<Row> rows = List.of();

    void show(List<Row> now) {
        rows = List.copyOf(now);
        fireDatasetChanged();
    }

    List<Row> rows() {
        return rows;
    }

    /// A joined line of two vectors.
    static Row line(Trace trace, String name, String x, String y) {
        return new Row(name, true, dots(trace.get(x), trace.get(y), trace.get(y), trace.get(y), List.of(name), -1));
    }

    /// Single points, named by the labels of their axis.
    static Row points(Trace trace, String x, String y, String low, String high) {
        String axis = trace.get(y).axes().last().name();
        return new Row(
                y, false, dots(trace.get(x), trace.get(y), trace.get(low), trace.get(high), trace.labels(y, axis), -1));
    }

    /// A joined line for each row of a matrix `[row, x]`, named by the labels of the rows.
    static List<Row> lines(Trace trace, String x, String y) {
        Tensor all = trace.get(y);
        String axis = all.axes().get(0).name();
        List<String> names = trace.labels(y, axis);
        List<Row> lines = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            Tensor row = all.select(axis, r);
            List<Dot> dots = dots(trace.get(x), row, row, row, List.of(names.get(r)), r);
            lines.add(new Row(names.get(r), true, dots));
        }
        return lines;
    }

    private static List<Dot> dots(Tensor x, Tensor y, Tensor low, Tensor high, List<String> names, int row) {
        return IntStream.range(0, y.size())
                .filter(i -> isPoint(x.at(i)) && isPoint(y.at(i)))
                .mapToObj(i -> new Dot(
                        names.get(Math.min(i, names.size() - 1)),
                        x.at(i),
                        y.at(i),
                        low.at(i),
                        high.at(i),
                        row < 0 ? List.of(i) : List.of(row, i)))
                .toList();
    }

    private static boolean isPoint(float value) {
        return value > 0 && Float.isFinite(value);
    }

    private Dot dot(int row, int item) {
        return rows.get(row).dots().get(item);
    }

    @Override
    public int getSeriesCount() {
        return rows.size();
    }

    @Override
    public String getSeriesKey(int row) {
        return rows.get(row).name();
    }

    @Override
    public int getItemCount(int row) {
        return rows.get(row).dots().size();
    }

    @Override
    public Number getX(int row, int item) {
        return Math.log10(dot(row, item).x());
    }

    @Override
    public Number getY(int row, int item) {
        return Math.log10(dot(row, item).y());
    }

    @Override
    public Number getStartX(int row, int item) {
        return Math.log10(dot(row, item).x());
    }

    @Override
    public Number getEndX(int row, int item) {
        return Math.log10(dot(row, item).x());
    }

    @Override
    public Number getStartY(int row, int item) {
        return Math.log10(dot(row, item).low());
    }

    @Override
    public Number getEndY(int row, int item) {
        return Math.log10(dot(row, item).high());
    }
}

package loupe.workbench.classroom;

import java.util.List;
import loupe.checker.classroom.Grade;
import loupe.workbench.instrument.ChartRegion;
import loupe.workbench.instrument.ChartTheme;
import loupe.workbench.instrument.Easel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/// How many students have how many points so far, in tenths of what can be had. Students of whom a person has yet to
/// read something stand on top, in a paler colour.
final class GradeChart {

    private static final int BARS = 10;
    private static final double WIDTH = 100.0 / BARS; // % of the points

    private final Easel easel;
    private final NumberAxis points = new NumberAxis("points so far, % of what can be had");
    private final NumberAxis students = new NumberAxis("students");
    private final StackedXYBarRenderer bars = new StackedXYBarRenderer(0.06);
    private final XYPlot plot = new XYPlot(new DefaultTableXYDataset(), points, students, bars);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final ChartRegion region;
    private double median = Double.NaN;

    GradeChart(Easel easel) {
        this.easel = easel;
        points.setRange(0, 100);
        points.setTickUnit(new NumberTickUnit(WIDTH));
        students.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        region = new ChartRegion(chart, easel, 260);
        dress();
    }

    ChartRegion region() {
        return region;
    }

    /// Takes the colours and sizes of now.
    void dress() {
        ChartTheme.dress(chart, easel);
        chart.setPadding(new RectangleInsets(easel.px(6), 0, 0, easel.type(22))); // the last number has room
        bars.setSeriesPaint(0, ChartTheme.awt(easel.palette().accent()));
        bars.setSeriesPaint(1, ChartTheme.awt(easel.palette().accentSoft()));
        bars.setDrawBarOutline(true);
        for (int i = 0; i < 2; i++) {
            bars.setSeriesOutlinePaint(i, ChartTheme.awt(easel.palette().accent()));
            bars.setSeriesOutlineStroke(i, ChartTheme.stroke(easel, 1));
        }
        mark();
        region.repaint();
    }

    void show(List<Grade> grades, double middle) {
        XYSeries whole = new XYSeries("complete", true, false);
        XYSeries waiting = new XYSeries("waiting", true, false);
        for (int i = 0; i < BARS; i++) {
            add(whole, i, count(grades, i, false));
            add(waiting, i, count(grades, i, true));
        }
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        data.setIntervalWidth(WIDTH);
        data.addSeries(whole);
        data.addSeries(waiting);
        plot.setDataset(data);
        median = middle * 100;
        mark();
        region.repaint();
    }

    /// Nobody is no bar.
    private static void add(XYSeries series, int bar, long number) {
        series.add((bar + 0.5) * WIDTH, number > 0 ? Long.valueOf(number) : null);
    }

    private static long count(List<Grade> grades, int bar, boolean waiting) {
        return grades.stream()
                .filter(g -> g.pendingPoints() > 0 == waiting)
                .filter(g -> Math.clamp((int) Math.floor(g.fraction() * BARS + 1e-9), 0, BARS - 1) == bar)
                .count();
    }

    private void mark() {
        plot.clearDomainMarkers();
        if (Double.isFinite(median)) {
            plot.addDomainMarker(
                    new ValueMarker(median, ChartTheme.awt(easel.palette().ink()), ChartTheme.dashed(easel, 1.5)));
        }
    }
}

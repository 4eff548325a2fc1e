package loupe.workbench.classroom;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import loupe.checker.classroom.PartStatistics;
import loupe.workbench.instrument.ChartRegion;
import loupe.workbench.instrument.ChartTheme;
import loupe.workbench.instrument.Easel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// A dot for each part: to the right what was easy, upwards what told strong students from weak ones. A click chooses
/// the nearest.
final class PartChart {

    private static final double DOT = 9; // px
    private static final double REACH = 24; // px from a dot that still mean it

    private final Easel easel;
    private final NumberAxis easy = new NumberAxis("mean share of the points, %");
    private final NumberAxis telling = new NumberAxis("correlation with the rest");
    private final XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    private final XYPlot plot = new XYPlot(new XYSeriesCollection(), easy, telling, dots);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final ChartRegion region;
    private List<PartStatistics> parts = List.of();
    private int chosen = -1;

    /// @param choose told the place of the part that was clicked
    PartChart(Easel easel, IntConsumer choose) {
        this.easel = easel;
        easy.setRange(0, 100);
        easy.setTickUnit(new NumberTickUnit(20));
        telling.setTickUnit(new NumberTickUnit(0.2));
        region = new ChartRegion(chart, easel, 300);
        region.over(this::ring);
        region.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            int near = nearest(e.getX(), e.getY());
            if (near >= 0) {
                choose.accept(near);
            }
        });
        dress();
    }

    ChartRegion region() {
        return region;
    }

    /// Takes the colours and sizes of now.
    void dress() {
        ChartTheme.dress(chart, easel);
        chart.setPadding(new RectangleInsets(easel.px(6), 0, 0, easel.type(22))); // the last number has room
        ChartTheme.net(plot, easel);
        double size = easel.px(DOT);
        dots.setSeriesShape(0, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        dots.setSeriesPaint(0, ChartTheme.awt(easel.palette().accent()));
        plot.clearRangeMarkers();
        plot.addRangeMarker(new ValueMarker(0, ChartTheme.awt(easel.palette().muted()), ChartTheme.stroke(easel, 1)));
        region.repaint();
    }

    void show(List<PartStatistics> shown) {
        parts = List.copyOf(shown);
        XYSeries series = new XYSeries("parts", false, true);
        double lowest = 0;
        double highest = 0.5;
        for (PartStatistics part : parts) {
            if (placed(part)) {
                series.add(x(part), y(part));
                lowest = Math.min(lowest, y(part));
                highest = Math.max(highest, y(part));
            }
        }
        telling.setRange(
                lowest < 0 ? Math.floor(lowest * 5 - 0.25) / 5 : -0.1,
                Math.min(1.05, Math.ceil(highest * 10 + 0.5) / 10));
        plot.setDataset(new XYSeriesCollection(series));
        region.repaint();
    }

    /// Draws a ring around a part; -1 for none.
    void choose(int part) {
        chosen = part;
        region.paintOver();
    }

    /// A part that nobody answered, or all alike, has no place.
    static boolean placed(PartStatistics part) {
        return part.meanFraction().isPresent() && part.itemRest().isPresent();
    }

    private static double x(PartStatistics part) {
        return part.meanFraction().orElse(0) * 100;
    }

    private static double y(PartStatistics part) {
        return part.itemRest().orElse(0);
    }

    /// The part whose dot is nearest to a point in px; -1 if none is near.
    int nearest(double x, double y) {
        int best = -1;
        double least = easel.px(REACH);
        for (int i = 0; i < parts.size(); i++) {
            if (placed(parts.get(i))) {
                double away = Math.hypot(region.x(x(parts.get(i))) - x, region.y(y(parts.get(i))) - y);
                if (away < least) {
                    least = away;
                    best = i;
                }
            }
        }
        return best;
    }

    /// Where the dot of a part lies; px.
    javafx.geometry.Point2D place(int part) {
        PartStatistics p = parts.get(part);
        return new javafx.geometry.Point2D(region.x(x(p)), region.y(y(p)));
    }

    private void ring(GraphicsContext g) {
        if (chosen < 0 || chosen >= parts.size() || !placed(parts.get(chosen))) {
            return;
        }
        javafx.geometry.Point2D at = place(chosen);
        double r = easel.px(DOT);
        g.setStroke(easel.palette().ink());
        g.setLineWidth(easel.line(2));
        g.strokeOval(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    }
}

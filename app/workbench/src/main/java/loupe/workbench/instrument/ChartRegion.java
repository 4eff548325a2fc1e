package loupe.workbench.instrument;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/// A chart that fills its region, with a line at the place that is pointed at.
final class ChartRegion extends Region {

    private final ChartCanvas chart;
    private final Canvas over = new Canvas();
    private final JFreeChart source;
    private final Easel easel;
    private final double high;
    private double cross = Double.NaN;

    /// @param high preferred height; px of the light look
    ChartRegion(JFreeChart source, Easel easel, double high) {
        this.source = source;
        this.easel = easel;
        this.high = high;
        chart = new ChartCanvas(source);
        chart.setTooltipEnabled(false);
        chart.setMouseTransparent(true);
        over.setMouseTransparent(true);
        getChildren().addAll(chart, over);
    }

    /// Paints the chart again.
    void repaint() {
        if (chart.getWidth() > 0) {
            chart.draw();
        }
        paintCross();
    }

    /// Draws a line at a place on the lower axis; NaN for none.
    void cross(double x) {
        cross = x;
        paintCross();
    }

    /// The place on the lower axis at a distance from the left edge; px.
    double valueAt(double x) {
        Rectangle2D area = area();
        return source.getXYPlot()
                .getDomainAxis()
                .java2DToValue(
                        Math.clamp(x, area.getMinX(), Math.max(area.getMinX(), area.getMaxX())),
                        area,
                        source.getXYPlot().getDomainAxisEdge());
    }

    private Rectangle2D area() {
        ChartRenderingInfo info = chart.getRenderingInfo();
        return info == null ? new Rectangle2D.Double() : info.getPlotInfo().getDataArea();
    }

    private void paintCross() {
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        Rectangle2D area = area();
        if (Double.isNaN(cross) || area.isEmpty()) {
            return;
        }
        double x = source.getXYPlot()
                .getDomainAxis()
                .valueToJava2D(cross, area, source.getXYPlot().getDomainAxisEdge());
        g.setStroke(easel.palette().ink());
        g.setLineWidth(easel.line(1));
        g.setLineDashes(easel.px(3), easel.px(3));
        g.strokeLine(x, area.getMinY(), x, area.getMaxY());
        g.setLineDashes();
    }

    @Override
    protected void layoutChildren() {
        for (Canvas canvas : new Canvas[] {chart, over}) {
            if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
        }
        repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return easel.px(360);
    }

    @Override
    protected double computePrefHeight(double width) {
        return easel.px(high);
    }
}

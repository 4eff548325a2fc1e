package loupe.workbench.instrument;

import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/// A chart that fills its region, with a line at the place that is pointed at.
public final class ChartRegion extends Region {

    private final ChartCanvas chart;
    private final Canvas over = new Canvas();
    private final JFreeChart source;
    private final Easel easel;
    private final double high;
    private double share; // of the width that the height is; 0 leaves it as it is
    private double cross = Double.NaN;
    private Consumer<GraphicsContext> overlay = g -> {};

    /// @param high preferred height; px of the light look
    public ChartRegion(JFreeChart source, Easel easel, double high) {
        this.source = source;
        this.easel = easel;
        this.high = high;
        chart = new ChartCanvas(source);
        chart.setTooltipEnabled(false);
        chart.setMouseTransparent(true);
        over.setMouseTransparent(true);
        getChildren().addAll(chart, over);
        easel.appearance().addListener((o, was, now) -> requestLayout());
    }

    /// Lets the chart be higher where it is wider.
    ///
    /// @param part of its width that it is high, if that is more
    void grow(double part) {
        share = part;
    }

    /// What is painted over the chart each time, at places that [#x] and [#y] give.
    public void over(Consumer<GraphicsContext> painter) {
        overlay = painter;
    }

    /// Where a value of the lower axis lies; px from the left edge.
    public double x(double value) {
        return source.getXYPlot()
                .getDomainAxis()
                .valueToJava2D(value, area(), source.getXYPlot().getDomainAxisEdge());
    }

    /// Where a value of the side axis lies; px from the upper edge.
    public double y(double value) {
        return source.getXYPlot()
                .getRangeAxis()
                .valueToJava2D(value, area(), source.getXYPlot().getRangeAxisEdge());
    }

    /// Paints the chart again.
    public void repaint() {
        if (chart.getWidth() > 0) {
            chart.draw();
        }
        paintOver();
    }

    /// Draws a line at a place on the lower axis; NaN for none.
    void cross(double x) {
        cross = x;
        paintOver();
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

    /// The rectangle between the axes; empty before the chart was painted.
    Rectangle2D area() {
        ChartRenderingInfo info = chart.getRenderingInfo();
        return info == null ? new Rectangle2D.Double() : info.getPlotInfo().getDataArea();
    }

    /// Paints what lies over the chart again, and not the chart.
    public void paintOver() {
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        Rectangle2D area = area();
        if (area.isEmpty()) {
            return;
        }
        overlay.accept(g);
        if (Double.isNaN(cross)) {
            return;
        }
        double x = x(cross);
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
        return Math.max(easel.px(high), share * Math.max(0, width));
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return share > 0 ? Orientation.HORIZONTAL : null;
    }
}

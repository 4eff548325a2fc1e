package loupe.workbench.instrument;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A canvas that fills its region and is painted anew when its size or its numbers change.
final class Board extends Region {

    /// Paints everything on an empty canvas of a size in px.
    @FunctionalInterface
    interface Painter {
        void paint(GraphicsContext g, double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Painter painter;
    private final DoubleUnaryOperator highFor;
    private final DoubleUnaryOperator wideFor;

    /// @param highFor the height that a width asks for; px
    /// @param wide the preferred width, whatever it is given; px
    Board(Painter painter, DoubleUnaryOperator highFor, DoubleUnaryOperator wide) {
        this.painter = painter;
        this.highFor = highFor;
        this.wideFor = wide;
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /// Paints, and asks for another size where the numbers need one.
    void refresh() {
        double wanted = Math.ceil(highFor.applyAsDouble(Math.max(getWidth(), 1)));
        if (wanted != Math.ceil(getHeight())) {
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        repaint();
    }

    void repaint() {
        double w = canvas.getWidth();
        double h = canvas.getHeight();
        if (w > 0 && h > 0) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, w, h);
            painter.paint(g, w, h);
        }
    }

    @Override
    protected void layoutChildren() {
        double w = Math.ceil(getWidth());
        double h = Math.ceil(getHeight());
        if (canvas.getWidth() != w || canvas.getHeight() != h) {
            canvas.setWidth(w);
            canvas.setHeight(h);
            repaint();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wideFor.applyAsDouble(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(80, computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(highFor.applyAsDouble(width < 0 ? computePrefWidth(-1) : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }
}

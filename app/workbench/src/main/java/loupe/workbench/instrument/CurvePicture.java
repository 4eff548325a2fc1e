package loupe.workbench.instrument;

import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import org.jspecify.annotations.Nullable;

/// The painted part of a [Curve]: axes, line, limit and mark on one canvas; mouse and keys on it.
final class CurvePicture extends Region {

    private static final double TYPE = 12; // px
    private static final double GRASP = 14; // px around the mark that take hold of it

    private final Curve curve;
    private final Easel easel;
    private final Canvas canvas = new Canvas();
    private Curve.Points points = Curve.Points.NONE;
    private Ruler across = Ruler.linear(0, 1);
    private Ruler up = Ruler.linear(0, 1);
    private String xName = "";
    private String yName = "";
    private String limitName = "";
    private boolean logarithmic;
    private int hovered = -1;
    private int locked = -1;
    private int cursor;
    private @Nullable DoubleConsumer drag;
    private Runnable drop = () -> {};
    private boolean held;

    CurvePicture(Curve curve, Easel easel) {
        this.curve = curve;
        this.easel = easel;
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::onMove);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void logarithmic() {
        logarithmic = true;
    }

    void onDrag(DoubleConsumer listener, Runnable end) {
        drag = listener;
        drop = end;
    }

    void show(Curve.Points now, String along, String upwards, String limit) {
        points = now;
        xName = along;
        yName = upwards;
        limitName = limit;
        float[] x = now.x();
        across = logarithmic ? Ruler.logarithmic(x[0], x[x.length - 1]) : Ruler.linear(x[0], x[x.length - 1]);
        float room = (float) now.limit() * 1.2f; // for the name above the line
        up = Ruler.upTo(now.y(), now.older(), new float[] {(float) now.markY(), room});
        paint();
    }

    void point(int hoveredPoint, int lockedPoint) {
        if (hoveredPoint != hovered || lockedPoint != locked) {
            hovered = hoveredPoint;
            locked = lockedPoint;
            paint();
        }
    }

    private double left() {
        return easel.type(TYPE) * 3.4;
    }

    private double right() {
        return canvas.getWidth() - easel.px(10);
    }

    private double top() {
        return easel.type(TYPE) * 2.2; // room for the name of the axis
    }

    private double bottom() {
        return canvas.getHeight() - easel.type(TYPE) * 1.9;
    }

    private double x(double value) {
        return left() + Math.clamp(across.place(value), 0.0, 1.0) * (right() - left());
    }

    private double y(double value) {
        return bottom() - up.place(value) * (bottom() - top());
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (points.x().length == 0 || canvas.getWidth() <= left() + 20) {
            return;
        }
        Palette palette = easel.palette();
        axes(g, palette);
        limit(g, palette);
        line(g, points.older(), palette.muted(), 1.5);
        line(g, points.y(), palette.accent(), 2.5);
        mark(g, palette);
        dot(g, locked, palette.ink(), 5);
        dot(g, hovered, palette.ink(), 4);
    }

    private void axes(GraphicsContext g, Palette palette) {
        double type = easel.type(TYPE);
        g.setFont(Fonts.numbers(type));
        g.setFill(palette.muted());
        g.setStroke(palette.line());
        g.setLineWidth(easel.line(1));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : up.ticks((bottom() - top()) / (type * 2.2))) {
            g.strokeLine(left(), y(tick), right(), y(tick));
            g.fillText(Numbers.plain(tick), left() - easel.px(7), y(tick));
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (double tick : across.ticks((right() - left()) / (type * 3.6))) {
            g.strokeLine(x(tick), top(), x(tick), bottom());
            g.fillText(Numbers.plain(tick), x(tick), bottom() + easel.px(6));
        }
        g.setFont(Fonts.strong(type));
        boolean fits = yName.length() * type * 0.62 < left() - easel.px(7);
        g.setTextAlign(fits ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(yName, fits ? left() - easel.px(7) : 0, 0);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(xName, right(), bottom() - easel.px(4));
    }

    private void limit(GraphicsContext g, Palette palette) {
        if (Double.isNaN(points.limit())) {
            return;
        }
        double type = easel.type(TYPE);
        g.setStroke(palette.muted());
        g.setLineWidth(easel.line(1.2));
        g.setLineDashes(easel.px(5), easel.px(4));
        g.strokeLine(left(), y(points.limit()), right(), y(points.limit()));
        g.setLineDashes();
        g.setFill(palette.muted());
        g.setFont(Fonts.words(type));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(
                limitName + " = " + Numbers.hover(points.limit()),
                left() + easel.px(6),
                y(points.limit()) - easel.px(3));
    }

    private void line(GraphicsContext g, float[] heights, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(easel.line(width));
        g.beginPath();
        boolean down = false;
        for (int i = 0; i < heights.length; i++) {
            if (!Float.isFinite(heights[i])) {
                down = false;
            } else if (down) {
                g.lineTo(x(points.x()[i]), y(heights[i]));
            } else {
                g.moveTo(x(points.x()[i]), y(heights[i]));
                down = true;
            }
        }
        g.stroke();
    }

    private void mark(GraphicsContext g, Palette palette) {
        if (!Double.isFinite(points.markY())) {
            return;
        }
        double at = x(points.markX());
        double high = y(points.markY());
        double radius = easel.px(7);
        g.setStroke(palette.accent());
        g.setLineWidth(easel.line(1));
        g.strokeLine(at, high, at, bottom());
        g.setFill(palette.card());
        g.fillOval(at - radius, high - radius, 2 * radius, 2 * radius);
        g.setLineWidth(easel.line(2.5));
        g.strokeOval(at - radius, high - radius, 2 * radius, 2 * radius);
    }

    private void dot(GraphicsContext g, int index, Color colour, double size) {
        if (index >= 0 && index < points.y().length && Float.isFinite(points.y()[index])) {
            double radius = easel.px(size);
            g.setFill(colour);
            g.fillOval(x(points.x()[index]) - radius, y(points.y()[index]) - radius, 2 * radius, 2 * radius);
        }
    }

    private int nearest(double px) {
        int best = -1;
        for (int i = 0; i < points.x().length; i++) {
            best = best < 0 || Math.abs(x(points.x()[i]) - px) < Math.abs(x(points.x()[best]) - px) ? i : best;
        }
        return best;
    }

    private boolean graspable(MouseEvent e) {
        return drag != null
                && Double.isFinite(points.markY())
                && Math.hypot(e.getX() - x(points.markX()), e.getY() - y(points.markY())) < easel.px(GRASP);
    }

    private void onMove(MouseEvent e) {
        boolean over = graspable(e);
        setCursor(over ? Cursor.H_RESIZE : Cursor.DEFAULT);
        hover(over ? -1 : nearest(e.getX()));
    }

    private void hover(int index) {
        easel.selection().hoveredProperty().set(index < 0 ? null : curve.cell(index));
    }

    private void onPress(MouseEvent e) {
        requestFocus();
        held = graspable(e);
        if (!held && e.getButton() == MouseButton.PRIMARY && points.x().length > 0) {
            cursor = nearest(e.getX());
            easel.selection().lock(curve.cell(cursor));
        }
        e.consume();
    }

    private void onDrag(MouseEvent e) {
        DoubleConsumer listener = drag;
        if (held && listener != null) {
            double share = (e.getX() - left()) / Math.max(1, right() - left());
            listener.accept(across.value(Math.clamp(share, 0.0, 1.0)));
        }
    }

    private void onRelease(MouseEvent e) {
        if (held) {
            held = false;
            drop.run();
        }
    }

    private void onKey(KeyEvent e) {
        int last = points.x().length - 1;
        boolean known = last >= 0
                && switch (e.getCode()) {
                    case LEFT -> go(cursor - 1, last);
                    case RIGHT -> go(cursor + 1, last);
                    case HOME -> go(0, last);
                    case END -> go(last, last);
                    case SPACE -> {
                        easel.selection().lock(curve.cell(Math.min(cursor, last)));
                        yield true;
                    }
                    case ESCAPE -> easel.selection().unlock();
                    default -> false;
                };
        if (known) {
            e.consume();
        }
    }

    private boolean go(int to, int last) {
        cursor = Math.clamp(to, 0, last);
        hover(cursor);
        curve.speakPoint(cursor);
        return true;
    }

    @Override
    protected void layoutChildren() {
        double w = Math.ceil(getWidth());
        double h = Math.ceil(getHeight());
        if (canvas.getWidth() != w || canvas.getHeight() != h) {
            canvas.setWidth(w);
            canvas.setHeight(h);
            paint();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return easel.px(320);
    }

    @Override
    protected double computePrefHeight(double width) {
        return easel.px(180);
    }

    @Override
    protected double computeMinWidth(double height) {
        return easel.px(160);
    }

    @Override
    protected double computeMinHeight(double width) {
        return easel.px(110);
    }
}

package loupe.workbench.instrument;

import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// The colours of a scale with its ends and its zero, and what the patterns mean. It reads the scale of the cells.
public final class Legend extends Region {

    private static final double BAR = 150; // px
    private static final double TYPE = 12; // px
    private static final double GLYPH = 0.6;

    private final Canvas canvas = new Canvas();
    private final Easel easel;
    private @Nullable Shade shade;
    private String words = "";
    private String said = "";
    private boolean masked;
    private boolean broken;
    private int painted; // what was painted last, as a hash

    public Legend(Easel easel) {
        this.easel = easel;
        getChildren().add(canvas);
        getStyleClass().add("legend");
        easel.appearance().addListener((o, was, now) -> requestLayout()); // type of another size, another height
        setMinWidth(0);
    }

    /// Which patterns occur.
    void patterns(Census census) {
        masked = census.masked();
        broken = census.broken();
    }

    /// Words in place of those at the right while something is pointed at; empty for none.
    void say(String now) {
        if (!now.equals(said)) {
            said = now;
            paint();
        }
    }

    /// Shows a scale; the words stand at the right, where there is room.
    public void show(Shade now, String right) {
        int state = Objects.hash(now, right, masked, broken, easel.appearance().getValue());
        if (state == painted && shade != null) {
            return;
        }
        painted = state;
        shade = now;
        words = right;
        setAccessibleText("Colours from " + Numbers.plain(now.scale().min()) + " to "
                + Numbers.plain(now.scale().max()));
        paint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return easel.type(TYPE) * 1.6;
    }

    /// Half a legend cannot be read: where room is short the picture gives way.
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return easel.px(BAR) + easel.type(TYPE) * 9;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shade == null || canvas.getWidth() <= 0) {
            return;
        }
        double type = easel.type(TYPE);
        double h = canvas.getHeight();
        String min = Numbers.cell(shade.scale().min());
        String max = Numbers.cell(shade.scale().max());
        double left = width(min, type) + easel.px(8);
        double room = canvas.getWidth() - left - width(max, type) - easel.px(10);
        double patterns = room(masked, "masked", type) + room(broken, "not a number", type);
        double bar = Math.min(easel.px(BAR), Math.max(easel.px(12), room - patterns - easel.px(14)));
        g.setFont(Fonts.numbers(type));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(easel.palette().muted());
        g.fillText(min, 0, h / 2);
        g.fillText(max, left + bar + easel.px(8), h / 2);
        gradient(g, shade, left, bar, h);
        double x = left + bar + width(max, type) + easel.px(24);
        x = pattern(g, masked, "masked", x, type);
        x = pattern(g, broken, "not a number", x, type);
        note(g, x, type, h);
    }

    private void gradient(GraphicsContext g, Shade colours, double left, double bar, double h) {
        double thick = easel.px(11);
        double top = (h - thick) / 2;
        for (double x = 0; x < bar; x++) {
            g.setFill(colours.along(x / bar));
            g.fillRect(left + x, top, Math.min(1.5, bar - x), thick);
        }
        g.setStroke(easel.palette().line());
        g.setLineWidth(1);
        g.strokeRect(left + 0.5, top + 0.5, bar - 1, thick - 1);
        if (colours.scale().marks().length == 3) {
            double zero = left + bar * colours.scale().position(0);
            g.setStroke(easel.palette().muted());
            g.strokeLine(zero, top - easel.px(2.5), zero, top);
            g.strokeLine(zero, top + thick, zero, top + thick + easel.px(2.5));
            g.setTextAlign(TextAlignment.CENTER);
            g.setFont(Fonts.numbers(easel.type(11)));
            g.setFill(easel.palette().inkOn(colours.along(colours.scale().position(0))));
            g.fillText("0", zero, h / 2);
            g.setTextAlign(TextAlignment.LEFT);
        }
    }

    private double pattern(GraphicsContext g, boolean there, String word, double x, double type) {
        if (!there) {
            return x;
        }
        Palette palette = easel.palette();
        double h = canvas.getHeight();
        double side = easel.px(14);
        g.setFill(word.equals("masked") ? Hatch.masked(palette) : Hatch.broken(palette));
        g.fillRect(x, (h - side) / 2, side * 1.4, side);
        g.setFill(palette.muted());
        g.setFont(Fonts.words(type));
        g.fillText(word, x + side * 1.4 + easel.px(6), h / 2);
        return x + room(true, word, type);
    }

    private double room(boolean there, String word, double type) {
        return there ? easel.px(14) * 1.4 + word.length() * type * 0.58 + easel.px(20) : 0;
    }

    private void note(GraphicsContext g, double from, double type, double h) {
        boolean points = !said.isEmpty();
        String text = points ? said : words;
        if (!points && canvas.getWidth() - from < text.length() * type * 0.52) {
            return;
        }
        g.setFont(points ? Fonts.strongNumbers(type) : Fonts.words(type));
        g.setFill(points ? easel.palette().ink() : easel.palette().muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(text, canvas.getWidth(), h / 2, Math.max(10, canvas.getWidth() - from));
    }

    private static double width(String text, double type) {
        return text.length() * type * GLYPH;
    }
}

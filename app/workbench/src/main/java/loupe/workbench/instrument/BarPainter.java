package loupe.workbench.instrument;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// Paints lying bars, one a row: label, bar on its track, number.
final class BarPainter {

    private static final double SMALLEST_SHOWN = 0.000_05; // below it four decimals would all be 0
    private static final double TYPE = 12; // px
    private static final double ROW = 22; // px
    private static final double GLYPH = 0.6;

    private final Easel easel;
    private @Nullable Palette hatched; // the palette of the hatching
    private Paint hatch = Color.GRAY;

    BarPainter(Easel easel) {
        this.easel = easel;
    }

    double row() {
        return Math.max(easel.px(ROW), easel.type(TYPE) * 1.7);
    }

    /// Room for the labels; px.
    double labels(AxisLabels labels) {
        return Math.max(4, labels.longest()) * easel.type(TYPE) * GLYPH + easel.px(10);
    }

    /// Room for the numbers; px.
    double numbers() {
        return easel.type(TYPE) * GLYPH * 8 + easel.px(8);
    }

    /// Where the tracks begin and how long they are, for a width; px.
    double[] track(AxisLabels labels, double width) {
        double left = labels(labels);
        return new double[] {left, Math.max(easel.px(24), width - left - numbers())};
    }

    /// One bar.
    ///
    /// @param kept whether it is kept; the others are hatched
    void bar(
            GraphicsContext g,
            int row,
            String label,
            double value,
            double[] track,
            Shade shade,
            boolean kept,
            boolean near) {
        Palette p = easel.palette();
        double h = row();
        double thick = Math.round(h * 0.6);
        double y = row * h + (h - thick) / 2;
        double type = easel.type(TYPE);
        double arc = easel.px(5);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(near ? Fonts.strongNumbers(type) : Fonts.numbers(type));
        g.setFill(near ? p.ink() : p.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(label, track[0] - easel.px(10), row * h + h / 2);
        g.setFill(p.card().interpolate(p.ink(), 0.08));
        Tile.fill(g, track[0], y, track[1], thick, 2);
        double from = track[0] + track[1] * shade.scale().position(Math.min(0, value));
        double to = track[0] + track[1] * shade.scale().position(Math.max(0, value));
        double wide = Double.isFinite(value) && value != 0 ? Math.max(1.5, to - from) : 0;
        g.setFill(kept ? solid(shade, value) : hatch(p));
        if (wide > 0) {
            Tile.fill(g, from, y, wide, thick, 2);
        }
        if (!kept) {
            g.setStroke(p.muted());
            g.setLineWidth(easel.line(1));
            g.strokeRoundRect(from + 0.5, y + 0.5, Math.max(1, wide - 1), thick - 1, Math.min(arc, wide), arc);
        }
        g.setFill(kept ? p.ink() : p.muted());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(number(value, shade.scale()), track[0] + track[1] + easel.px(8), row * h + h / 2);
    }

    private Paint hatch(Palette now) {
        if (now != hatched) {
            hatch = Hatch.masked(now);
            hatched = now;
        }
        return hatch;
    }

    private Color solid(Shade shade, double value) {
        Palette p = easel.palette();
        if (shade.scale() instanceof Scale.Diverging) {
            return value < 0 ? p.signed().low() : p.signed().high();
        }
        return p.attention().at(0.72);
    }

    /// A share has four decimals; a count and a large number have no more than they need.
    private static String number(double value, Scale scale) {
        boolean count = scale.max() > 1 && value == Math.rint(value);
        if (scale.max() <= 1 && value > 0 && value < SMALLEST_SHOWN) {
            return "<0.0001";
        }
        return count || Math.abs(value) >= 100 ? Numbers.plain(value) : Numbers.hover(value);
    }

    /// The running total over the tracks, from nothing at the left to 1 at the right.
    void total(GraphicsContext g, double[] totals, double[] track, int rows) {
        Palette p = easel.palette();
        double h = row();
        g.setStroke(p.ink());
        g.setLineWidth(easel.line(1.5));
        g.beginPath();
        g.moveTo(track[0], 0);
        for (int i = 0; i < rows; i++) {
            double x = track[0] + track[1] * Math.clamp(totals[i], 0.0, 1.0);
            g.lineTo(x, i * h + h / 2);
        }
        g.stroke();
        g.setFill(p.card());
        double dot = easel.px(6);
        for (int i = 0; i < rows; i++) {
            double x = track[0] + track[1] * Math.clamp(totals[i], 0.0, 1.0);
            g.fillOval(x - dot / 2, i * h + h / 2 - dot / 2, dot, dot);
            g.strokeOval(x - dot / 2, i * h + h / 2 - dot / 2, dot, dot);
        }
    }

    /// The cut behind so many bars, with a grip.
    void cut(GraphicsContext g, Cut cut, double width, String words) {
        Palette p = easel.palette();
        double y = cut.count() * row();
        g.setStroke(p.accent());
        g.setLineWidth(easel.line(2));
        g.setLineDashes(easel.px(6), easel.px(4));
        g.strokeLine(0, y, width, y);
        g.setLineDashes();
        double type = easel.type(TYPE);
        double w = words.length() * type * 0.56 + easel.px(28);
        double h = type * 1.5;
        double top = Math.clamp(y - h / 2, 0.0, Math.max(0, g.getCanvas().getHeight() - h));
        double left = Math.max(0, width - numbers() - w);
        g.setFill(p.accent());
        g.fillRoundRect(left, top, w, h, h, h);
        Color ink = p.inkOn(p.accent());
        g.setFill(ink);
        g.setFont(Fonts.strong(type));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText("↕ " + words, left + easel.px(9), top + h / 2);
    }

    /// A pointer at the bar that was chosen.
    void chosen(GraphicsContext g, int row) {
        double h = row();
        double side = easel.px(7);
        double y = row * h + h / 2;
        g.setFill(easel.palette().accent());
        g.fillPolygon(new double[] {0, side, 0}, new double[] {y - side * 0.8, y, y + side * 0.8}, 3);
    }

    /// A sentence below the last bar.
    void below(GraphicsContext g, int row, String words, double x) {
        g.setFill(easel.palette().muted());
        g.setFont(Fonts.words(easel.type(TYPE)));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x, row * row() + row() / 2);
    }
}

package loupe.workbench.instrument;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Dresses a chart in the colours, type and lines of a look. The only place where charts get their looks.
public final class ChartTheme {

    private static final double TYPE = 12; // px
    private static final double THREAD = 0.3; // of the strength of a full line

    private ChartTheme() {}

    public static void dress(JFreeChart chart, Easel easel) {
        Palette p = easel.palette();
        chart.setBackgroundPaint(awt(p.card()));
        chart.setPadding(new RectangleInsets(2, 0, 0, 4));
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(awt(p.card()));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(awt(thread(easel)));
        plot.setRangeGridlineStroke(stroke(easel, 1));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        axis(plot.getDomainAxis(), easel);
        axis(plot.getRangeAxis(), easel);
    }

    /// Lines at the ticks of the lower axis too, for a chart that is read both ways.
    public static void net(XYPlot plot, Easel easel) {
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(awt(thread(easel)));
        plot.setDomainGridlineStroke(stroke(easel, 1));
    }

    /// Lines at ticks stay behind what is drawn, also where the other lines of a look are as strong as its ink.
    private static javafx.scene.paint.Color thread(Easel easel) {
        Palette p = easel.palette();
        return p.line().equals(p.ink()) ? p.card().interpolate(p.line(), THREAD) : p.line();
    }

    private static void axis(ValueAxis axis, Easel easel) {
        Palette p = easel.palette();
        axis.setTickLabelFont(font(Fonts.NUMBERS, easel.type(TYPE)));
        axis.setLabelFont(font(Fonts.WORDS, easel.type(TYPE)));
        axis.setTickLabelPaint(awt(p.muted()));
        axis.setLabelPaint(awt(p.muted()));
        axis.setAxisLinePaint(awt(p.line()));
        axis.setAxisLineStroke(stroke(easel, 1));
        axis.setTickMarkPaint(awt(p.line()));
    }

    public static BasicStroke stroke(Easel easel, double px) {
        return new BasicStroke((float) easel.line(px), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    public static BasicStroke dashed(Easel easel, double px) {
        float dash = (float) easel.px(5);
        float[] pattern = {dash, dash};
        return new BasicStroke((float) easel.line(px), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    static Font font(String family, double size) {
        return new Named(family, size);
    }

    /// A font that keeps its family's name although AWT has not loaded it: the chart is painted by JavaFX, which has.
    private static final class Named extends Font {

        private static final long serialVersionUID = 1;

        private final String family;

        Named(String family, double size) {
            super(family, PLAIN, (int) Math.round(size));
            this.family = family;
        }

        @Override
        public String getFamily() {
            return family;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named that && family.equals(that.family) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + family.hashCode();
        }
    }

    public static Color awt(javafx.scene.paint.Color c) {
        return new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }
}

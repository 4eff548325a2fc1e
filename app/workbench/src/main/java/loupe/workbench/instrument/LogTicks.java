package loupe.workbench.instrument;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/// The figures of an even axis of logarithms: one at each power, written as the number itself.
///
/// The library's own logarithmic axis writes in a font that it draws as shapes, and ours are not among those.
final class LogTicks extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final transient DoubleFunction<String> text;

    private LogTicks(DoubleFunction<String> text) {
        this.text = text;
    }

    /// An axis of decimal logarithms with a figure at every power of `base`.
    static NumberAxis axis(double base, double from, double to, DoubleFunction<String> text) {
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(new NumberTickUnit(Math.log10(base), new LogTicks(text)));
        axis.setRange(Math.log10(from), Math.log10(to));
        return axis;
    }

    @Override
    public StringBuffer format(double logarithm, StringBuffer to, FieldPosition position) {
        return to.append(text.apply(Math.pow(10, logarithm)));
    }

    @Override
    public StringBuffer format(long logarithm, StringBuffer to, FieldPosition position) {
        return format((double) logarithm, to, position);
    }

    @Override
    public Number parse(String words, ParsePosition position) {
        throw new UnsupportedOperationException("figures of an axis are written, not read");
    }
}

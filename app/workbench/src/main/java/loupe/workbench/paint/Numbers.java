package loupe.workbench.paint;

import java.util.Locale;

/// How figures are written: short in a cell, longer on hover, whole on copy, and small ones never as 0.00.
///
/// Shown figures use the real minus sign; copied ones are plain text that a program can read back.
public final class Numbers {

    private Numbers() {}

    /// For a cell: two decimals (`0.42`, `−1.30`), one from 100, scientific below 0.005 and from 10,000 (`4e−3`).
    public static String cell(double value) {
        double size = Math.abs(value);
        if (size >= 99.995 && size < 9_999.95) {
            return shown(value, "%.1f");
        }
        return size != 0 && (size < 0.005 || size >= 9_999.95) ? scientific(value, 0) : shown(value, "%.2f");
    }

    /// For a tooltip or an explanation: four decimals, scientific below 0.00005 and from 1,000,000.
    public static String hover(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 0.000_05 || size >= 1e6) ? scientific(value, 3) : shown(value, "%.4f");
    }

    /// For the clipboard: as many digits as tell this value from every other float32.
    public static String copy(float value) {
        return Float.toString(value);
    }

    /// A value as a person would write it: up to four decimals, without zeros at the end (`0.5`, `12`, `−∞`).
    public static String plain(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 0.000_05 || size >= 1e9)) {
            return scientific(value, 2);
        }
        String text = shown(value, "%.4f");
        if (text.indexOf('.') < 0) {
            return text;
        }
        return text.replaceFirst("\\.?0+$", "");
    }

    /// A count with its thousands apart: `4,000`.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', '−');
    }

    /// A share of the whole as a percentage: `41.8 %`.
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// A duration given in nanoseconds: `34 µs`, `0.21 ms`, `14 ms`, `2.3 s`.
    public static String time(long nanos) {
        double ms = nanos / 1e6;
        if (ms < 0.1) {
            return String.format(Locale.ROOT, ms < 0.01 ? "%.1f µs" : "%.0f µs", ms * 1000);
        }
        if (ms < 10) {
            return String.format(Locale.ROOT, "%.2f ms", ms);
        }
        return ms < 1000 ? Math.round(ms) + " ms" : String.format(Locale.ROOT, "%.1f s", ms / 1000);
    }

    /// Floating-point operations: `4.1 MFLOP`.
    public static String flops(double operations) {
        return measure(operations, "FLOP");
    }

    /// Bytes: `1.2 MB`; a kilobyte has 1,000.
    public static String bytes(double bytes) {
        return measure(bytes, "B");
    }

    /// A quantity in the unit that leaves one to three digits before the point: `9.6 GFLOP/s`.
    public static String measure(double quantity, String unit) {
        String[] thousands = {"", "k", "M", "G", "T"};
        double rest = quantity;
        int power = 0;
        while (rest >= 999.95 && power < thousands.length - 1) {
            rest /= 1000;
            power++;
        }
        return power == 0
                ? Math.round(quantity) + " " + unit
                : String.format(Locale.ROOT, "%.1f %s%s", rest, thousands[power], unit);
    }

    /// A quantity with three significant digits in the unit that leaves one to three of them before the point:
    /// `8.12 GFLOP/s`, `350 ns`.
    public static String quantity(double value, String unit) {
        String[] thousands = {"n", "µ", "m", "", "k", "M", "G", "T"};
        int power = value == 0 ? 0 : Math.clamp((int) Math.floor(Math.log10(Math.abs(value) * 1.0005) / 3), -3, 4);
        double rest = value / Math.pow(1000, power);
        int decimals = Math.abs(rest) < 9.995 ? 2 : Math.abs(rest) < 99.95 ? 1 : 0;
        String text = shown(rest, "%." + decimals + "f");
        return (text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0+$", "")) + " " + thousands[power + 3] + unit;
    }

    /// Nine significant digits, as many as tell a float32 from its neighbours, to be read below each other.
    public static String digits(float value) {
        return special(value, String.format(Locale.ROOT, "%.9g", value));
    }

    private static String shown(double value, String format) {
        return special(value, String.format(Locale.ROOT, format, value + 0.0)); // -0.0 is written as 0
    }

    private static String scientific(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "e", value);
        return special(value, text.replaceFirst("e([+-])0*(\\d+)$", "e$1$2").replace("e+", "e"));
    }

    private static String special(double value, String text) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return text.replace('-', '−');
    }
}

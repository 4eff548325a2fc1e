package loupe.course.experiment;

import java.util.Locale;
import java.util.SplittableRandom;

/// A number on a scale: temperature, learning rate.
///
/// @param unit shown behind the number, or empty
/// @param retrains whether another value begins a training anew
public record NumberSetting(
        String name,
        String label,
        double min,
        double max,
        double step,
        ScaleKind scale,
        String unit,
        Double first,
        boolean retrains)
        implements Setting<Double> {

    /// How positions of a slider map to values.
    public enum ScaleKind {
        LINEAR,
        LOGARITHMIC
    }

    public static NumberSetting linear(String name, String label, double min, double max, double step, double first) {
        return new NumberSetting(name, label, min, max, step, ScaleKind.LINEAR, "", first, false);
    }

    /// `min` must be above 0.
    public static NumberSetting logarithmic(String name, String label, double min, double max, double first) {
        return new NumberSetting(name, label, min, max, 0, ScaleKind.LOGARITHMIC, "", first, false);
    }

    /// The same as a knob that begins a training anew.
    public NumberSetting retraining() {
        return new NumberSetting(name, label, min, max, step, scale, unit, first, true);
    }

    @Override
    public Class<Double> type() {
        return Double.class;
    }

    @Override
    public String write(Double value) {
        return Double.toString(value);
    }

    @Override
    public Double read(String text) {
        return check(Numerals.number(label, text));
    }

    @Override
    public Double check(Double value) {
        if (!(value >= min && value <= max)) {
            throw new RefusedException(
                    String.format(Locale.ROOT, "%s: %s is outside %s to %s", label, value, shown(min), shown(max)));
        }
        return value;
    }

    @Override
    public Double random(SplittableRandom random) {
        double share = random.nextDouble();
        return scale == ScaleKind.LOGARITHMIC
                ? Math.clamp(min * Math.pow(max / min, share), min, max)
                : Math.clamp(min + share * (max - min), min, max);
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e9
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}

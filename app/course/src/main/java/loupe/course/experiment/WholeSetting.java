package loupe.course.experiment;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// A whole number from a range: k, a layer, a training step.
///
/// @param stride the distance between neighbouring allowed values, counted from `min`
/// @param brisk values above it are allowed but take long; random ones stay below
/// @param most the largest value that makes sense beside the other settings, such as the last layer of a model of that
/// many layers; a value above it counts as that one, and is itself again as soon as it makes sense
/// @param retrains whether another value begins a training anew
public record WholeSetting(
        String name,
        String label,
        int min,
        int max,
        int stride,
        Integer first,
        int brisk,
        ToIntFunction<Settings> most,
        boolean retrains)
        implements Setting<Integer> {

    public WholeSetting(String name, String label, int min, int max, int stride, Integer first, int brisk) {
        this(name, label, min, max, stride, first, brisk, s -> max, false);
    }

    public WholeSetting(String name, String label, int min, int max, int stride, Integer first) {
        this(name, label, min, max, stride, first, max);
    }

    public static WholeSetting of(String name, String label, int min, int max, int first) {
        return new WholeSetting(name, label, min, max, 1, first);
    }

    /// The same with values that depend on the other settings.
    public WholeSetting atMost(ToIntFunction<Settings> bound) {
        return new WholeSetting(name, label, min, max, stride, first, brisk, bound, retrains);
    }

    /// The same as a knob that begins a training anew.
    public WholeSetting retraining() {
        return new WholeSetting(name, label, min, max, stride, first, brisk, most, true);
    }

    /// The largest value that makes sense now.
    public int most(Settings now) {
        return Math.clamp(most.applyAsInt(now), min, max);
    }

    /// A value read by hand, which has to make sense now.
    ///
    /// @throws RefusedException with the rule, if it does not
    public Integer read(String text, Settings now) {
        Integer value = read(text);
        if (value > most(now)) {
            throw new RefusedException(label + ": " + value + " is outside " + min + " to " + most(now) + " here");
        }
        return value;
    }

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public String write(Integer value) {
        return Integer.toString(value);
    }

    @Override
    public Integer read(String text) {
        double value = Numerals.number(label, text);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new RefusedException(label + ": " + text + " is not a whole number");
        }
        return check((int) value);
    }

    @Override
    public Integer check(Integer value) {
        if (value < min || value > max) {
            throw new RefusedException(label + ": " + value + " is outside " + min + " to " + max);
        }
        if ((value - min) % stride != 0) {
            throw new RefusedException(
                    label + ": " + value + " is not one of " + min + ", " + (min + stride) + ", … " + max);
        }
        return value;
    }

    @Override
    public Integer random(SplittableRandom random) {
        return min + stride * random.nextInt((brisk - min) / stride + 1);
    }
}

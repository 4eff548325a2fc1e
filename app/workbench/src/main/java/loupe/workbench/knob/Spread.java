package loupe.workbench.knob;

import java.math.BigDecimal;
import java.math.MathContext;
import loupe.course.experiment.NumberSetting;

/// Where the values of a number setting lie along a slider: evenly, or evenly in their logarithm.
///
/// Positions run from 0 to 1. Values between the ends are rounded to the setting's step, or on a logarithmic slider to
/// three significant digits; both ends are exact.
record Spread(NumberSetting setting) {

    private static final int LOG_STEPS = 100; // arrow presses from end to end of a logarithmic slider

    /// The position of a value.
    double position(double value) {
        double p = isLog()
                ? Math.log(value / setting.min()) / Math.log(setting.max() / setting.min())
                : (value - setting.min()) / (setting.max() - setting.min());
        return Math.clamp(p, 0.0, 1.0);
    }

    /// The value at a position.
    double value(double position) {
        double p = Math.clamp(position, 0.0, 1.0);
        if (p == 0 || p == 1) {
            return p == 0 ? setting.min() : setting.max();
        }
        double raw = isLog()
                ? setting.min() * Math.pow(setting.max() / setting.min(), p)
                : setting.min() + p * (setting.max() - setting.min());
        return Math.clamp(isLog() ? threeDigits(raw) : onStep(raw), setting.min(), setting.max());
    }

    /// The value a number of arrow presses away; negative for down.
    double stepped(double value, int presses) {
        if (isLog()) {
            double near = value(position(value) + presses / (double) LOG_STEPS);
            return near == value ? value(position(value) + 2.0 * presses / LOG_STEPS) : near;
        }
        return Math.clamp(onStep(value + presses * setting.step()), setting.min(), setting.max());
    }

    private boolean isLog() {
        return setting.scale() == NumberSetting.ScaleKind.LOGARITHMIC;
    }

    private double onStep(double raw) {
        if (!(setting.step() > 0)) {
            return raw;
        }
        double steps = Math.rint((raw - setting.min()) / setting.step());
        return BigDecimal.valueOf(setting.step())
                .multiply(BigDecimal.valueOf(steps))
                .add(BigDecimal.valueOf(setting.min()))
                .doubleValue(); // exact decimals: 0.3 and not 0.30000000000000004
    }

    private static double threeDigits(double raw) {
        return BigDecimal.valueOf(raw).round(new MathContext(3)).doubleValue();
    }
}

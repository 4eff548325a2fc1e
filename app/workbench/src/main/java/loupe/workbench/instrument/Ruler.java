package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import loupe.workbench.paint.Scale;

/// Where values lie along an axis, 0 to 1, and at which of them there is a figure.
///
/// @param from value at 0
/// @param to value at 1
/// @param logarithmic whether equal steps are equal factors
record Ruler(double from, double to, boolean logarithmic) {

    /// Equal steps; ends that are equal are moved apart.
    static Ruler linear(double from, double to) {
        return new Ruler(from, to > from ? to : from + 1, false);
    }

    /// Equal factors; both ends above 0.
    static Ruler logarithmic(double from, double to) {
        return new Ruler(from, Math.max(to, from * 1.1), true);
    }

    /// From 0, or from below it if there are negative values, to a round number above all of them.
    static Ruler upTo(float[]... values) {
        double least = 0;
        for (float[] some : values) {
            for (float v : some) {
                least = Float.isFinite(v) ? Math.min(least, v) : least;
            }
        }
        double reach = Scale.sequential(values).max();
        return linear(least < 0 ? -reach : 0, reach);
    }

    /// Where a value lies; outside the ends it is below 0 or above 1.
    double place(double value) {
        return logarithmic
                ? Math.log(Math.max(value, from * 1e-6) / from) / Math.log(to / from)
                : (value - from) / (to - from);
    }

    /// The value at a place.
    double value(double place) {
        return logarithmic ? from * Math.pow(to / from, place) : from + place * (to - from);
    }

    /// Round values, at most about as many as have room.
    List<Double> ticks(double room) {
        return logarithmic ? factors(room) : steps(room);
    }

    private List<Double> steps(double room) {
        double rough = (to - from) / Math.max(1, room);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// 1, 2 and 5 times powers of ten where there is room for them, else the powers alone.
    private List<Double> factors(double room) {
        double decades = Math.log10(to / from);
        int[] within = decades * 3 <= room ? new int[] {1, 2, 5} : new int[] {1};
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
            for (int factor : within) {
                double tick = factor * Math.pow(10, power);
                if (tick >= from * (1 - 1e-6) && tick <= to * (1 + 1e-6)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}

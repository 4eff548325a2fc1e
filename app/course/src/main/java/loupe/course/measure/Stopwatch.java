package loupe.course.measure;

import java.util.ArrayList;
import java.util.List;

/// Times work by repeating it.
public final class Stopwatch {
    private static final double STABLE = 0.05; // two windows whose medians differ by less: it is warm
    private static final int PATIENCE = 4; // times the warming, then it counts as warm all the same
    private static final double NANO = 1e-9;

    private final Effort effort;

    /// @param effort how long work is repeated
    public Stopwatch(Effort effort) {
        this.effort = effort;
    }

    /// Repeats the work until it has run for a while and gets no faster.
    public void warm(Runnable work) {
        long start = System.nanoTime();
        double before = Timing.of(times(work, effort.warming() / 2, 1)).median();
        boolean stable = false;
        while (!stable && (System.nanoTime() - start) * NANO < PATIENCE * effort.warming()) {
            double now = Timing.of(times(work, effort.warming() / 2, 1)).median();
            stable = Math.abs(now - before) < STABLE * before;
            before = now;
        }
    }

    /// Runs that count: a part of them, so that several backends can take turns.
    ///
    /// @param parts into which the whole is divided
    /// @return seconds for each run
    public List<Double> count(Runnable work, int parts) {
        return times(work, effort.counting() / parts, Math.ceilDiv(effort.runs(), parts));
    }

    private static List<Double> times(Runnable work, double seconds, int runs) {
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        while (times.size() < runs || (System.nanoTime() - start) * NANO < seconds) {
            long before = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - before) * NANO);
        }
        return times;
    }
}

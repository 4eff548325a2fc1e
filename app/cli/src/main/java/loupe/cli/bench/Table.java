package loupe.cli.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Timing;

/// A report for people: a line for each workload and backend.
final class Table implements Report {
    private static final double GIGA = 1e9;

    private final PrintWriter out;
    private Ceilings ceilings = new Ceilings(Double.NaN, "", Double.NaN);

    Table(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Ceilings measured) {
        ceilings = measured;
        Machine machine = Machine.here();
        say("%d cores, %s, Java %s, %s", machine.cores(), machine.arch(), machine.java(), machine.os());
        say(
                "ceilings of this machine: %.1f GFLOP/s (best product, %s), %.1f GB/s from memory",
                measured.flops() / GIGA, measured.fastest(), measured.bytes() / GIGA);
    }

    @Override
    public void tell(Workload workload, List<Measurement> measurements) {
        say("");
        say("%s  %s", workload.id(), workload.describe());
        say(
                "    %-10s %10s %10s %10s %7s %7s %9s  %s",
                "backend", "median", "min", "max", "spread", "runs", "GFLOP/s", "share of the ceiling");
        for (Measurement m : measurements) {
            Timing t = m.timing();
            say(
                    "    %-10s %10s %10s %10s %6.1f%% %7d %9s  %s",
                    m.backend(),
                    time(t.median()),
                    time(t.min()),
                    time(t.max()),
                    100 * t.spread(),
                    t.runs(),
                    speed(workload, t),
                    share(workload, t));
        }
    }

    /// In GFLOP/s; nothing where no operations are counted.
    private static String speed(Workload workload, Timing timing) {
        return workload.flops() > 0
                ? String.format(Locale.ROOT, "%.2f", workload.flops() / timing.median() / GIGA)
                : "";
    }

    /// Of computing, or of memory where memory is the limit; nothing where neither is.
    private String share(Workload workload, Timing timing) {
        if (workload.bytes() > 0) {
            double bytes = workload.bytes() / timing.median();
            return String.format(
                    Locale.ROOT,
                    "%.0f%% of memory (%.1f GB/s; the limit is %s)",
                    100 * bytes / ceilings.bytes(),
                    bytes / GIGA,
                    time(workload.bytes() / ceilings.bytes()));
        }
        return workload.flops() > 0
                ? String.format(
                        Locale.ROOT, "%.0f%% of computing", 100 * workload.flops() / timing.median() / ceilings.flops())
                : "";
    }

    /// In the unit that leaves one to three digits before the point.
    private static String time(double seconds) {
        if (seconds < 1e-3) {
            return String.format(Locale.ROOT, "%.1f us", seconds * 1e6);
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    @Override
    public void end() {
        out.flush();
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}

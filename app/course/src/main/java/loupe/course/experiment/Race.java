package loupe.course.experiment;

import java.util.ArrayList;
import java.util.List;
import loupe.course.measure.Effort;
import loupe.course.measure.Stopwatch;
import loupe.course.measure.Timing;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// One pass on several backends in turn: how long each takes, and how far its numbers are from those of the first.
public final class Race {

    /// Long enough for Java to compile vectors, which run a hundred times slower before.
    private static final Effort EFFORT = new Effort(0.8, 0.4, 3);

    private static final double NANOS = 1e9; // in a second

    private Race() {}

    /// What one backend did.
    ///
    /// @param least,median,most nanoseconds of a run
    /// @param trouble why it did not come to the end, in a sentence; empty if it did
    public record Lap(String backend, long least, long median, long most, int runs, Gap gap, String trouble) {

        static Lap broken(String backend, String sentence) {
            return new Lap(backend, 0, 0, 0, 0, Gap.NONE, sentence);
        }
    }

    /// The largest difference from the first backend.
    ///
    /// @param site where it is; empty if every number is the same
    /// @param cell the cell of that site
    /// @param here,there the number of this backend and of the first one
    /// @param ulps the difference in units in the last place of the largest number of that tensor
    public record Gap(String site, int[] cell, float here, float there, double ulps) {
        /// Every bit is the same.
        public static final Gap NONE = new Gap("", new int[0], 0, 0, 0);
    }

    /// Runs an experiment as it is set on each backend; the first is the measure. Takes a second for each, or up to
    /// four where it goes on getting faster. One that fails has a lap that says why.
    ///
    /// @throws IllegalArgumentException if there is no backend
    public static List<Lap> run(Experiment experiment, Settings settings, Lab lab, List<Backend> backends) {
        if (backends.isEmpty()) {
            throw new IllegalArgumentException("race: no backend runs; name at least one");
        }
        List<Lap> laps = new ArrayList<>();
        Trace measure = experiment.run(settings, lab.on(backends.getFirst()));
        for (Backend backend : backends) {
            try {
                laps.add(lab.computing().work(backend, watched -> lap(experiment, settings, lab.on(watched), measure)));
            } catch (BackendFailure failure) {
                lab.workshop().forget(backend.name());
                laps.add(Lap.broken(backend.name(), String.valueOf(failure.getMessage())));
            }
        }
        return laps;
    }

    private static Lap lap(Experiment experiment, Settings settings, Lab own, Trace measure) {
        Trace trace = experiment.run(settings, own);
        Stopwatch stopwatch = new Stopwatch(EFFORT);
        Runnable work = () -> experiment.run(settings, own);
        stopwatch.warm(work);
        Timing timing = Timing.of(stopwatch.count(work, 1));
        return new Lap(
                own.backend().name(),
                (long) (timing.min() * NANOS),
                (long) (timing.median() * NANOS),
                (long) (timing.max() * NANOS),
                timing.runs(),
                gap(trace, measure),
                "");
    }

    /// The cell whose difference is the largest, compared with the largest number of its tensor.
    static Gap gap(Trace trace, Trace measure) {
        Gap widest = Gap.NONE;
        for (String site : measure.sites()) {
            if (!trace.has(site)
                    || !trace.get(site).axes().equals(measure.get(site).axes())) {
                continue; // a chosen length, such as how many tokens were kept, may differ
            }
            Gap here = gap(site, trace.get(site), measure.get(site));
            if (here.ulps() > widest.ulps()) {
                widest = here;
            }
        }
        return widest;
    }

    private static Gap gap(String site, Tensor here, Tensor there) {
        float largest = 0;
        double widest = 0;
        int at = -1;
        for (int i = 0; i < there.size(); i++) {
            float expected = there.at(i);
            largest = Float.isFinite(expected) ? Math.max(largest, Math.abs(expected)) : largest;
            double off = off(here.at(i), expected);
            if (off > widest) {
                widest = off;
                at = i;
            }
        }
        return at < 0
                ? Gap.NONE
                : new Gap(site, there.axes().cell(at), here.at(at), there.at(at), widest / Math.ulp(largest));
    }

    private static double off(float here, float there) {
        if (Float.compare(here, there) == 0 || here == there) {
            return 0;
        }
        double off = Math.abs((double) here - there);
        return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
    }
}

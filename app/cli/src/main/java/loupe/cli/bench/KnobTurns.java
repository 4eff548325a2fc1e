package loupe.cli.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import loupe.course.measure.Effort;
import loupe.course.measure.Timing;
import loupe.engine.backend.Backend;

/// From a knob to its pixels, over the lessons. Most of it is neither a product nor a weight, so it is held against no
/// ceiling.
record KnobTurns(Painter painter) implements Workload {
    static final String ID = "W6";

    private static final double HEAP = 256 << 20; // the course and its models, one open lesson and its pictures

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String describe() {
        return "from the turn of a knob to its pixels, over the lessons";
    }

    /// How often a knob is turned is up to the painter, whatever the effort: every lesson counts as much as the others.
    @Override
    public List<Measurement> race(List<Backend> backends, Effort effort) {
        Map<Backend, List<Double>> seconds = painter.seconds(backends);
        return backends.stream()
                .map(backend -> new Measurement(this, backend.id(), Timing.of(own(seconds, backend))))
                .toList();
    }

    private static List<Double> own(Map<Backend, List<Double>> seconds, Backend backend) {
        return Objects.requireNonNull(
                seconds.get(backend), () -> "W6: the painter gives no times for " + backend.name());
    }

    @Override
    public double flops() {
        return 0;
    }

    @Override
    public double bytes() {
        return 0;
    }

    @Override
    public double heap() {
        return HEAP;
    }

    @Override
    public List<String> words() {
        return List.of();
    }
}

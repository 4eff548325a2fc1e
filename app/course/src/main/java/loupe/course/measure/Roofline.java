package loupe.course.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import loupe.engine.backend.Backend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// Two ceilings over every computation: how fast the processor can compute, and how fast memory can feed it. Which of
/// them is the lower depends on how many operations come to each byte (Williams, Waterman, Patterson 2009).
///
/// @param ceilings of the machine
/// @param backend what carried the operations out
/// @param points the operations with their times; empty as long as only the ceilings are known
public record Roofline(Ceilings ceilings, String backend, List<Point> points) {

    private static final double SPARE = 4; // the lines reach so many times further than the points
    private static final double LEAST = 0.01; // FLOP for each byte
    private static final double MOST = 100; // FLOP for each byte

    /// One kind of operation and how long one of them took.
    public record Point(Operation operation, Timing timing) {}

    public Roofline {
        points = List.copyOf(points);
    }

    /// Times every kind of operation on a backend.
    ///
    /// @param told the name of each kind before it is begun
    /// @param wanted asked before each kind; as soon as it says no, what was measured so far is given
    public static Roofline measure(
            Ceilings ceilings,
            Backend backend,
            List<Operation> operations,
            Effort effort,
            Consumer<String> told,
            BooleanSupplier wanted) {
        Stopwatch stopwatch = new Stopwatch(effort);
        List<Point> points = new ArrayList<>();
        for (Operation operation : operations) {
            if (!wanted.getAsBoolean()) {
                break;
            }
            told.accept(operation.name());
            Runnable work = () -> operation.run(backend);
            stopwatch.warm(work);
            points.add(new Point(operation, Timing.of(stopwatch.count(work, 1))));
        }
        return new Roofline(ceilings, backend.name(), points);
    }

    /// The intensity at which both ceilings meet; FLOP for each byte.
    public double ridge() {
        return ceilings.flops() / ceilings.bytes();
    }

    /// What can be reached at an intensity; FLOP a second.
    public double roof(double intensity) {
        return Math.min(ceilings.flops(), intensity * ceilings.bytes());
    }

    /// The numbers as a trace, for a picture.
    ///
    /// Sites: `memory_intensity`, `memory_roof`, `compute_intensity`, `compute_roof [corner]`, the two ceilings;
    /// `intensity` (FLOP for each byte), `speed` of the median run, `slow_speed` and `fast_speed` at the
    /// quartiles (FLOP a second), all `[operation]`.
    public Trace trace(Backend names) {
        Pass pass = Pass.on(names);
        double left = points.stream()
                .mapToDouble(p -> p.operation().intensity() / SPARE)
                .reduce(LEAST, Math::min);
        double right = points.stream()
                .mapToDouble(p -> p.operation().intensity() * SPARE)
                .reduce(Math.max(MOST, SPARE * ridge()), Math::max);
        pass.site("memory_intensity", vector("corner", left, ridge()));
        pass.site("memory_roof", vector("corner", roof(left), ceilings.flops()));
        pass.site("compute_intensity", vector("corner", ridge(), right));
        pass.site("compute_roof", vector("corner", ceilings.flops(), ceilings.flops()));
        if (!points.isEmpty()) {
            pass.label(
                    "operation", points.stream().map(p -> p.operation().name()).toList());
            pass.site("intensity", each(p -> p.operation().intensity()));
            pass.site("speed", each(p -> p.operation().flops() / p.timing().median()));
            pass.site("slow_speed", each(p -> p.operation().flops() / p.timing().upper()));
            pass.site("fast_speed", each(p -> p.operation().flops() / p.timing().lower()));
        }
        return pass.trace();
    }

    private Tensor each(java.util.function.ToDoubleFunction<Point> of) {
        return vector("operation", points.stream().mapToDouble(of).toArray());
    }

    private static Tensor vector(String axis, double... numbers) {
        float[] cells = new float[numbers.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) numbers[i];
        }
        return Tensor.vector(axis, cells);
    }
}

package loupe.course.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// How long the product of two n × n matrices takes on several backends, for rising n.
///
/// Both matrices lie where the backend left them; the result is read each time, because it is wanted. So a device pays
/// for the call and for the way back, as it does in a lesson.
public final class SquareProducts {

    private static final int SMALL = 16; // up to this n little is done in a run, and Java compiles by counting runs
    private static final double PATIENCE = 4; // times as long to warm up where runs are short
    private static final int TURNS = 3; // the backends take turns, so that whatever else goes on meets all of them

    private SquareProducts() {}

    /// One backend at one size.
    public record Entry(String backend, int n, Timing timing) {}

    /// Times every backend at every size.
    ///
    /// @param told every size before it is begun
    /// @param wanted asked before each turn; as soon as it says no, what was measured so far is given
    /// @throws IllegalStateException if a backend multiplies wrongly
    public static List<Entry> measure(
            List<? extends Backend> backends,
            int[] sizes,
            Effort effort,
            Consumer<Integer> told,
            BooleanSupplier wanted) {
        List<Entry> entries = new ArrayList<>();
        Stopwatch stopwatch = new Stopwatch(effort);
        Stopwatch patient = new Stopwatch(effort.times(PATIENCE));
        for (int n : sizes) {
            told.accept(n);
            List<Lane> lanes =
                    backends.stream().map(backend -> Lane.of(backend, n)).toList();
            for (Lane lane : lanes) {
                if (!wanted.getAsBoolean()) {
                    return List.copyOf(entries);
                }
                (n <= SMALL ? patient : stopwatch).warm(lane.work());
            }
            for (int turn = 0; turn < TURNS; turn++) {
                for (Lane lane : lanes) {
                    if (!wanted.getAsBoolean()) {
                        return List.copyOf(entries);
                    }
                    lane.seconds().addAll(stopwatch.count(lane.work(), TURNS));
                }
            }
            lanes.forEach(lane -> entries.add(new Entry(lane.id(), n, Timing.of(lane.seconds()))));
        }
        return List.copyOf(entries);
    }

    private record Lane(String id, Runnable work, List<Double> seconds) {

        static Lane of(Backend backend, int n) {
            Tensor a = Tensor.full(Axes.of("row", n, "inner", n), 1);
            Tensor b = Tensor.full(Axes.of("inner", n, "column", n), 1);
            Axes result = Axes.of("row", n, "column", n);
            Runnable work = () -> {
                if (backend.contract(a, b, result).at(0) != n) {
                    throw new IllegalStateException(backend.name() + " multiplies wrongly");
                }
            };
            return new Lane(backend.id(), work, new ArrayList<>());
        }
    }
}

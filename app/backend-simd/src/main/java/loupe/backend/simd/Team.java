package loupe.backend.simd;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Splits work over many cells among the processor's cores, where it is large enough to pay.
final class Team {

    private static final int SHARED = 1 << 17; // cells from which a second thread pays; measured
    private static final int STEP = 64; // cells, a multiple of every vector, so that parts begin where vectors do

    private Team() {}

    /// Part of a range of cells.
    interface Span {
        void over(int from, int to);
    }

    /// The cells 0 to `cells` in one or several spans.
    static void spans(int cells, Span span) {
        rows(cells, 1, span);
    }

    /// The rows 0 to `count` of `length` cells each, in one or several spans.
    static void rows(int count, int length, Span span) {
        int cores = Runtime.getRuntime().availableProcessors();
        int parts = (long) count * length < SHARED ? 1 : Math.min(count, cores);
        int each = (count + parts - 1) / Math.max(1, parts);
        int even = length == 1 ? (each + STEP - 1) / STEP * STEP : each;
        run(parts, part -> span.over(Math.min(count, part * even), Math.min(count, (part + 1) * even)));
    }

    /// Parts numbered from 0, side by side if there is more than one.
    static void run(int parts, IntConsumer work) {
        if (parts == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, parts).parallel().forEach(work);
        }
    }
}

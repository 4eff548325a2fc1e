package loupe.checker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import loupe.course.exercise.Part;

/// Remembers what was worked out for parts, so that the second answer to a part costs only its own reading. Safe to
/// share between threads.
///
/// @param <W> what is remembered
final class Workbook<W> {

    private static final int MOST_KEPT = 10_000; // parts times variants

    private final Map<Page, W> kept = new ConcurrentHashMap<>();

    /// Parts are told apart as objects: two packs may use one id for different things.
    private record Page(Part part, int variant) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Page(Part otherPart, int otherVariant)
                    && otherPart == part
                    && otherVariant == variant;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(part) + variant;
        }
    }

    W of(Part part, int variant, Supplier<W> work) {
        Page page = new Page(part, variant);
        W before = kept.get(page);
        if (before != null) {
            return before;
        }
        W worked = work.get();
        if (kept.size() < MOST_KEPT) {
            kept.put(page, worked);
        }
        return worked;
    }
}

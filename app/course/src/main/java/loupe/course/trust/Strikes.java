package loupe.course.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts how often each backend failed. Three failures within ten minutes are too many; for every quiet hour one is
/// forgiven. Safe for several threads.
public final class Strikes {

    private static final int TOO_MANY = 3;
    private static final Duration CLOSE = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>(); // oldest first

    public Strikes(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a failure.
    ///
    /// @return whether it was one too many; the count begins anew then
    public synchronized boolean add(String backend) {
        Instant now = clock.instant();
        Deque<Instant> standing = standing(backend, now);
        standing.add(now);
        long close = standing.stream()
                .filter(then -> !then.isBefore(now.minus(CLOSE)))
                .count();
        if (close >= TOO_MANY) {
            standing.clear();
        }
        return close >= TOO_MANY;
    }

    /// Failures that are not forgiven.
    public synchronized int standing(String backend) {
        return standing(backend, clock.instant()).size();
    }

    private Deque<Instant> standing(String backend, Instant now) {
        Deque<Instant> times = failures.computeIfAbsent(backend, id -> new ArrayDeque<>());
        if (!times.isEmpty()) {
            long forgiven = Duration.between(times.getLast(), now).dividedBy(QUIET);
            for (long i = 0; i < forgiven && !times.isEmpty(); i++) {
                times.removeFirst();
            }
        }
        return times;
    }
}

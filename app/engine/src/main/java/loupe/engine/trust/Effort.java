package loupe.engine.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The time that a backend spends in its operations, beside the time that Java would have spent. What the pass does
/// between them, such as reading a model from a file, does not count. Safe for several threads.
final class Effort {

    private final Budget budget;
    private final LongSupplier clock; // ns
    private final List<Long> running = new ArrayList<>(); // when each operation under way began
    private double java; // ns, of all operations so far
    private double spent; // ns, of those that have ended

    Effort(Budget budget, LongSupplier clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /// An operation begins for which Java would need so many nanoseconds; hand what comes back to [#end].
    synchronized long begin(double estimate) {
        long now = clock.getAsLong();
        java += estimate;
        running.add(now);
        return now;
    }

    synchronized void end(long began) {
        spent += clock.getAsLong() - began;
        running.remove((Long) began);
    }

    /// Nanoseconds until the backend is late if no operation ends before; 0 or less if it is late.
    synchronized long patience() {
        double left = Math.max(budget.least().toNanos(), budget.times() * java) - spent;
        if (running.isEmpty()) {
            return (long) left;
        }
        long now = clock.getAsLong();
        long longest = now;
        for (long began : running) {
            left -= now - began;
            longest = Math.min(longest, began);
        }
        return (long) Math.min(left / running.size(), budget.most().toNanos() - (now - longest));
    }
}

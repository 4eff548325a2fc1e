package loupe.cli.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// What a piece of work on a thread has cost since it was begun.
///
/// @param clock when it was begun, in ns
/// @param processor what the thread had used by then, in ns
record Spent(Thread thread, long clock, long processor) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// From now on.
    static Spent from(Thread thread) {
        return new Spent(thread, System.nanoTime(), used(thread));
    }

    /// How long it may go on until it has used `most` of a processor or `patience` of the clock, in ns; 0 or less if
    /// it has.
    long left(Duration most, Duration patience) {
        long byClock = clock + patience.toNanos() - System.nanoTime();
        return Math.min(byClock, most.toNanos() - (used(thread) - processor));
    }

    private static long used(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.threadId()) : System.nanoTime();
    }
}

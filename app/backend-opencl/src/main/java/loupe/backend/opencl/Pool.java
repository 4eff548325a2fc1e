package loupe.backend.opencl;

import java.lang.ref.Cleaner;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loupe.engine.backend.BackendFailure;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/// Device memory in buffers that are used again and again, up to a limit. A buffer comes back when nobody can reach it
/// any longer; because the [Queue] keeps its order, it may go out again at once.
///
/// Java, which sees only small objects, would let them pile up until the limit is met. Where the memory is the whole
/// machine's, it is therefore asked to look for what is unreachable whenever twice as much is held as was in use after
/// the last time.
final class Pool {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final long LEAST = 256; // bytes
    private static final int FINENESS = 8; // sizes between a power of two and the next
    private static final long EASE = 256L << 20; // bytes of which no account is taken
    private static final int TRIES = 4; // collections until the memory is called full
    private static final long PATIENCE = 250; // ms for buffers to come back after a collection
    private static final long PAUSE = 20; // ms without one that comes back: there are no more
    private static final double MEBIBYTE = 1 << 20;

    private final Device device;
    private final long context;
    private final Queue queue;
    private final long limit;
    private final Runnable forgetting;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition back = lock.newCondition();
    private final TreeMap<Long, Deque<Long>> idle = new TreeMap<>(); // handles by size
    private long held; // bytes, idle ones among them
    private long out; // bytes of those that somebody can reach
    private long live; // and how many these are
    private long ease; // bytes up to which nothing is collected
    private long returns;

    /// @param limit bytes that all buffers together may take
    /// @param forgetting lets go of buffers that are kept for arrays which are gone
    Pool(Device device, long context, Queue queue, long limit, Runnable forgetting) {
        this.device = device;
        this.context = context;
        this.queue = queue;
        this.limit = limit;
        this.forgetting = forgetting;
        this.ease = device.shared() ? Math.min(EASE, limit) : limit;
    }

    /// A buffer for so many cells; what stands in it is left over from others.
    ///
    /// @throws BackendFailure if the memory is full, even after a collection
    Buffer take(int cells) {
        long size = rounded((long) Float.BYTES * cells);
        if (size > Math.min(limit, device.largest())) {
            throw new BackendFailure(device.title() + ": a tensor of " + mebibytes(size) + " is more than the "
                    + mebibytes(Math.min(limit, device.largest())) + " it can hold in one piece.");
        }
        Buffer buffer = find(size, ease());
        for (int tried = 0; buffer == null && tried < TRIES; tried++) {
            collect();
            buffer = find(size, grow(size));
        }
        if (buffer == null) {
            throw full(size);
        }
        return buffer;
    }

    private long ease() {
        lock.lock();
        try {
            return ease;
        } finally {
            lock.unlock();
        }
    }

    /// After a collection: what is out now, twice, and the limit at most.
    private long grow(long size) {
        lock.lock();
        try {
            ease = device.shared() ? Math.min(limit, Math.max(EASE, 2 * out + size)) : limit;
            return ease;
        } finally {
            lock.unlock();
        }
    }

    /// Takes back whatever nobody can reach; returns when nothing more comes.
    void reclaim() {
        while (collect()) {
            // more may have become unreachable
        }
    }

    /// Bytes taken from the device, those of idle buffers among them.
    long held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /// Buffers in use.
    long live() {
        lock.lock();
        try {
            return live;
        } finally {
            lock.unlock();
        }
    }

    /// @param most bytes that may be held
    private @Nullable Buffer find(long size, long most) {
        lock.lock();
        try {
            Deque<Long> fitting = idle.get(size);
            if (fitting != null && !fitting.isEmpty()) {
                return lend(fitting.pop(), size);
            }
            while (held + size > most && dropLargest()) {
                // makes room
            }
            if (held + size > most) {
                return null;
            }
            long handle = create(size);
            if (handle == 0) {
                return null;
            }
            held += size;
            return lend(handle, size);
        } finally {
            lock.unlock();
        }
    }

    private Buffer lend(long handle, long size) {
        Buffer buffer = new Buffer(handle);
        CLEANER.register(buffer, () -> giveBack(handle, size));
        out += size;
        live++;
        return buffer;
    }

    private void giveBack(long handle, long size) {
        lock.lock();
        try {
            idle.computeIfAbsent(size, key -> new ArrayDeque<>()).push(handle);
            out -= size;
            live--;
            returns++;
            back.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean dropLargest() {
        for (Map.Entry<Long, Deque<Long>> entry : idle.descendingMap().entrySet()) {
            if (!entry.getValue().isEmpty()) {
                CL10.clReleaseMemObject(entry.getValue().pop());
                held -= entry.getKey();
                return true;
            }
        }
        return false;
    }

    /// 0 if the device has no room.
    private long create(long size) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.callocInt(1);
            long handle = CL10.clCreateBuffer(context, CL10.CL_MEM_READ_WRITE, size, code);
            if (code.get(0) == CL10.CL_MEM_OBJECT_ALLOCATION_FAILURE || code.get(0) == CL10.CL_OUT_OF_RESOURCES) {
                return 0;
            }
            Failures.check(device.title(), "hold a tensor", code.get(0));
            return handle;
        }
    }

    /// Lets the device come to rest and Java find what nobody can reach, then waits until nothing more comes back.
    ///
    /// @return whether something did
    private boolean collect() {
        queue.finish();
        forgetting.run();
        lock.lock();
        try {
            long before = returns;
            System.gc();
            long seen = -1;
            while (returns != seen) {
                seen = returns;
                long left = TimeUnit.MILLISECONDS.toNanos(returns == before ? PATIENCE : PAUSE);
                while (returns == seen && left > 0) {
                    left = back.awaitNanos(left);
                }
            }
            return returns > before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailure(device.title() + ": the wait for its memory was interrupted.", e);
        } finally {
            lock.unlock();
        }
    }

    private BackendFailure full(long size) {
        lock.lock();
        try {
            return new BackendFailure(device.title() + ": its memory is full; " + mebibytes(held) + " of "
                    + mebibytes(limit) + " are in use and " + mebibytes(size)
                    + " more are needed: take a smaller model, or let the processor compute.");
        } finally {
            lock.unlock();
        }
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBIBYTE);
    }

    /// A size of which there are not too many, at most an eighth larger.
    private static long rounded(long bytes) {
        long grain = Math.max(LEAST, Long.highestOneBit(bytes) / FINENESS);
        return Math.max(grain, (bytes + grain - 1) / grain * grain);
    }
}

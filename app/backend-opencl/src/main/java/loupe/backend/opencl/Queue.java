package loupe.backend.opencl;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import loupe.engine.backend.BackendFailure;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.opencl.CL12;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/// The device's work, in the order in which it was asked for. Asking does not wait; reading does.
///
/// Because the order is kept, a buffer may be given to somebody else while work on it is still ahead.
final class Queue {

    private static final long STAGED_LIMIT = 64L << 20; // bytes on their way to the device
    private static final int PIECE = 1 << 22; // cells brought over at a time
    private static final int BURST = 32; // kernels after which the driver is told to begin

    private final String device;
    private final long queue;
    private final ReentrantLock lock = new ReentrantLock(); // arguments belong to kernels, which all threads share
    private final Deque<FloatBuffer> staged = new ArrayDeque<>();
    private long stagedBytes;
    private long arrivals; // staged cells that are known to have arrived
    private int waiting;
    private boolean closed;

    private final AtomicLong uploads = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    Queue(Device device, long context) {
        this.device = device.title();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.callocInt(1);
            this.queue = CL10.clCreateCommandQueue(context, device.id(), 0, code);
            Failures.check(this.device, "open a queue", code.get(0));
        }
    }

    /// Cells brought to the device so far: how often.
    long uploads() {
        return uploads.get();
    }

    /// Tensors read back so far.
    long reads() {
        return reads.get();
    }

    /// Runs a kernel when its turn comes.
    ///
    /// @param arguments [Buffer]s, numbers and [Walk]s
    void run(Kernel kernel, Range range, Object... arguments) {
        lock.lock();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            requireOpen();
            for (int i = 0; i < arguments.length; i++) {
                check(kernel.taking(), set(kernel.handle(), i, arguments[i]));
            }
            check(
                    kernel.running(),
                    CL10.clEnqueueNDRangeKernel(
                            queue,
                            kernel.handle(),
                            range.items().length,
                            null,
                            stack.pointers(range.items()),
                            stack.pointers(range.together()),
                            null,
                            null));
            begin();
        } finally {
            lock.unlock();
            Reference.reachabilityFence(arguments);
        }
    }

    private static int set(long kernel, int index, Object argument) {
        return switch (argument) {
            case Buffer buffer -> CL10.clSetKernelArg1p(kernel, index, buffer.handle());
            case Integer number -> CL10.clSetKernelArg1i(kernel, index, number);
            case Float number -> CL10.clSetKernelArg1f(kernel, index, number);
            case Walk walk -> CL10.clSetKernelArg(kernel, index, walk.struct());
            default -> throw new IllegalArgumentException("OpenCL: no kernel takes a " + argument.getClass());
        };
    }

    private void begin() {
        if (++waiting % BURST == 0) {
            check("begin", CL10.clFlush(queue));
        }
    }

    /// Brings cells over. They are copied at once, so the array is free again.
    void write(float[] cells, Buffer to) {
        lock.lock();
        try {
            requireOpen();
            for (int at = 0; at < cells.length; at += PIECE) {
                FloatBuffer piece = stage(Math.min(PIECE, cells.length - at));
                piece.put(0, cells, at, piece.capacity());
                check(
                        "take a tensor",
                        CL10.clEnqueueWriteBuffer(
                                queue, to.handle(), false, (long) Float.BYTES * at, piece, null, null));
            }
            uploads.incrementAndGet();
        } finally {
            lock.unlock();
            Reference.reachabilityFence(to);
        }
    }

    /// Brings whole numbers over; they lie in the buffer as four bytes each, as floats do.
    void write(int[] numbers, Buffer to) {
        float[] bits = new float[numbers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.intBitsToFloat(numbers[i]);
        }
        write(bits, to);
    }

    /// Memory outside Java that lives until the device has taken it over.
    private FloatBuffer stage(int cells) {
        if (stagedBytes > STAGED_LIMIT) {
            finish();
        }
        FloatBuffer piece = MemoryUtil.memAllocFloat(cells);
        staged.add(piece);
        stagedBytes += (long) Float.BYTES * cells;
        return piece;
    }

    /// Zeros, as many cells as given.
    void clear(Buffer buffer, int cells) {
        lock.lock();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            requireOpen();
            check(
                    "clear a tensor",
                    CL12.clEnqueueFillBuffer(
                            queue,
                            buffer.handle(),
                            stack.calloc(Float.BYTES),
                            0,
                            (long) Float.BYTES * cells,
                            null,
                            null));
        } finally {
            lock.unlock();
            Reference.reachabilityFence(buffer);
        }
    }

    /// Waits until the buffer's turn has come, and brings its cells here. Others may go on asking for work meanwhile.
    float[] read(Buffer from, int cells) {
        FloatBuffer here = MemoryUtil.memAllocFloat(cells);
        try {
            await(event -> check(
                    "give a tensor back", CL10.clEnqueueReadBuffer(queue, from.handle(), false, 0, here, null, event)));
            reads.incrementAndGet();
            float[] read = new float[cells];
            here.get(0, read);
            return read;
        } finally {
            MemoryUtil.memFree(here);
            Reference.reachabilityFence(from);
        }
    }

    /// Asks for one thing more that tells when it is done.
    private interface Last {
        void ask(PointerBuffer event);
    }

    /// Waits until one thing more is done, and so everything before it; what was staged until then has arrived. Others
    /// may go on asking for work meanwhile.
    private void await(Last last) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer event = stack.callocPointer(1);
            long before;
            lock.lock();
            try {
                requireOpen();
                last.ask(event);
                before = arrivals + staged.size();
            } finally {
                lock.unlock();
            }
            try {
                check("finish its work", CL10.clWaitForEvents(event.get(0)));
            } finally {
                CL10.clReleaseEvent(event.get(0));
            }
            forget(before);
        }
    }

    private void forget(long before) {
        lock.lock();
        try {
            while (arrivals < before) {
                FloatBuffer piece = staged.remove();
                stagedBytes -= (long) Float.BYTES * piece.capacity();
                MemoryUtil.memFree(piece);
                arrivals++;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything that was asked for so far is done.
    void finish() {
        await(event -> check("finish its work", CL12.clEnqueueMarkerWithWaitList(queue, null, event)));
    }

    /// Finishes and takes no more work. The context stays until the process ends: others may be about to use it.
    void close() {
        lock.lock();
        try {
            if (!closed) {
                finish();
                closed = true;
                CL10.clReleaseCommandQueue(queue);
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BackendFailure(device + ": it was closed, because the program ends.");
        }
    }

    private void check(String doing, int code) {
        Failures.check(device, doing, code);
    }
}

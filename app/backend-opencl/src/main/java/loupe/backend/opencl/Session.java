package loupe.backend.opencl;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Storage;
import loupe.engine.tensor.Tensor;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/// A device at work: its queue, its memory, its kernels. It stays open until the program ends.
final class Session {

    /// The system property that sets how much of a device's memory Loupe takes, in MiB.
    static final String LIMIT = "loupe.opencl.memory";

    private static final double SHARE = 0.7; // of a graphics card's memory; the rest is for others and the driver
    private static final double SHARE_OF_A_PROCESSOR = 0.4;

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Device device;
    private final Queue queue;
    private final Pool pool;
    private final Uploads uploads = new Uploads();
    private final Programs programs;
    private final Tiles tiles;

    private Session(Device device, long context, long limit, Path cache, Executor later) {
        this.device = device;
        this.queue = new Queue(device, context);
        this.pool = new Pool(device, context, queue, limit, uploads::forget);
        this.programs = new Programs(device, context);
        this.tiles = new Tiles(this, cache, later);
    }

    /// Takes the device into use.
    ///
    /// @param limit bytes of its memory at most
    /// @param cache where what was found out about it is kept
    static Session open(Device device, long limit, Path cache) {
        return open(
                device,
                limit,
                cache,
                task -> Thread.ofPlatform().daemon().name("loupe-tiles").start(task));
    }

    /// @param later does what nobody waits for
    static Session open(Device device, long limit, Path cache, Executor later) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.callocInt(1);
            long context = CL10.clCreateContext(
                    stack.pointers(CL10.CL_CONTEXT_PLATFORM, device.platformId(), 0),
                    stack.pointers(device.id()),
                    null,
                    0,
                    code);
            Failures.check(device.title(), "be used", code.get(0));
            Session session = new Session(device, context, limit, cache, later);
            Runtime.getRuntime().addShutdownHook(new Thread(session::leave, "close " + device.name()));
            return session;
        }
    }

    /// Closes the queue when the program ends, but does not wait for a device that hangs.
    private void leave() {
        Thread closing = Thread.ofPlatform().daemon().start(queue::close);
        try {
            closing.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// How much memory of a device is taken where nobody says otherwise by [#LIMIT].
    static long limit(Device device) {
        Long stated = Long.getLong(LIMIT);
        return stated == null ? (long) (device.memory() * (device.gpu() ? SHARE : SHARE_OF_A_PROCESSOR)) : stated << 20;
    }

    Device device() {
        return device;
    }

    Queue queue() {
        return queue;
    }

    Pool pool() {
        return pool;
    }

    Tiles tiles() {
        return tiles;
    }

    /// Runs a kernel when its turn comes.
    void run(Family family, String kernel, Range range, Object... arguments) {
        run(family, kernel, Map.of(), range, arguments);
    }

    void run(Family family, String kernel, Map<String, Integer> macros, Range range, Object... arguments) {
        queue.run(programs.kernel(family, kernel, macros), range, arguments);
    }

    /// A buffer for a result.
    Buffer take(Axes axes) {
        return pool.take(axes.size());
    }

    /// Where a tensor's cells lie on this device; they are brought here first if they are elsewhere.
    Buffer at(Tensor tensor) {
        Storage storage = tensor.storage();
        return storage instanceof DeviceCells cells && cells.isOn(queue)
                ? cells.buffer()
                : uploads.of(tensor.data(), this::upload);
    }

    private Buffer upload(float[] cells) {
        Buffer buffer = pool.take(cells.length);
        queue.write(cells, buffer);
        return buffer;
    }

    /// Brings whole numbers here.
    Buffer numbers(int... numbers) {
        Buffer buffer = pool.take(numbers.length);
        queue.write(numbers, buffer);
        return buffer;
    }

    Tensor tensor(Axes axes, Buffer buffer) {
        return Tensor.of(axes, new DeviceCells(queue, buffer, axes.size()));
    }
}

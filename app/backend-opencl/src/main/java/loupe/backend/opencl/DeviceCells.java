package loupe.backend.opencl;

import loupe.engine.tensor.Storage;

/// The cells of a tensor that a device computed, or will have computed by the time somebody looks.
final class DeviceCells extends Storage {

    private final Queue queue;
    private final Buffer buffer;

    DeviceCells(Queue queue, Buffer buffer, int size) {
        super(size);
        this.queue = queue;
        this.buffer = buffer;
    }

    @Override
    protected float[] read() {
        return queue.read(buffer, size());
    }

    boolean isOn(Queue other) {
        return queue == other;
    }

    Buffer buffer() {
        return buffer;
    }
}

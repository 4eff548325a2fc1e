package loupe.backend.opencl;

/// A piece of device memory. Nobody frees it by hand: the [Pool] takes it back when no tensor holds it any longer.
final class Buffer {

    private final long handle;

    Buffer(long handle) {
        this.handle = handle;
    }

    long handle() {
        return handle;
    }
}

package loupe.backend.opencl;

/// A compiled function, with OpenCL's handle of it.
///
/// @param taking what it is refused when an argument is, for the sentence of the failure
/// @param running what it is refused when it is started
record Kernel(long handle, String taking, String running) {

    static Kernel of(String name, long handle) {
        return new Kernel(handle, "take an argument of " + name, "run " + name);
    }
}

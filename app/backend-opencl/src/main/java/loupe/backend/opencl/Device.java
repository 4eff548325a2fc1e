package loupe.backend.opencl;

import java.util.Locale;

/// One thing that computes, as its driver describes it.
///
/// @param gpu whether it is a graphics card, rather than the processor under another name
/// @param shared whether its memory is that of the whole machine
/// @param memory bytes it has
/// @param largest bytes it can hold in one piece
/// @param workGroup work-items that may share local memory
/// @param localMemory bytes they share
/// @param platform the driver's name and version
record Device(
        long platformId,
        long id,
        String name,
        boolean gpu,
        boolean shared,
        long memory,
        long largest,
        int workGroup,
        long localMemory,
        String platform) {

    private static final double GIBIBYTE = 1L << 30;
    private static final int LANES_OF_A_GPU = 128;
    private static final int LANES_OF_A_PROCESSOR = 16;

    /// As the switch lists it: `GPU: Iris Xe (12 GiB)`.
    String title() {
        return (gpu ? "GPU: " : "OpenCL: ") + name + String.format(Locale.ROOT, " (%.0f GiB)", memory / GIBIBYTE);
    }

    /// Work-items for each row of the rules that work on rows, a power of two.
    int lanes() {
        return Math.min(gpu ? LANES_OF_A_GPU : LANES_OF_A_PROCESSOR, Integer.highestOneBit(workGroup));
    }

    /// What the search for the best tiles depends on.
    String key() {
        return name + ", " + platform;
    }
}

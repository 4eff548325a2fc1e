package loupe.backend.opencl;

import java.util.Map;
import loupe.engine.backend.BackendFailure;
import org.lwjgl.opencl.CL10;

/// Turns the numbers with which OpenCL refuses into sentences.
final class Failures {

    private static final String GONE = "it is no longer there; another program or its driver may have reset it";
    private static final String FULL = "its memory is full";

    /// What a number means to somebody who only wants to go on.
    private static final Map<Integer, String> MEANINGS = Map.of(
            CL10.CL_DEVICE_NOT_AVAILABLE,
            GONE,
            CL10.CL_INVALID_COMMAND_QUEUE,
            GONE,
            CL10.CL_INVALID_CONTEXT,
            GONE,
            CL10.CL_MEM_OBJECT_ALLOCATION_FAILURE,
            FULL,
            CL10.CL_OUT_OF_RESOURCES,
            "it ran out of memory, or its driver gave up",
            CL10.CL_OUT_OF_HOST_MEMORY,
            "its driver finds no memory in this machine",
            CL10.CL_COMPILER_NOT_AVAILABLE,
            "its driver brings no compiler",
            CL10.CL_BUILD_PROGRAM_FAILURE,
            "its driver cannot compile Loupe's kernels");

    private Failures() {}

    /// @param device as the switch calls it
    /// @param doing what was tried, as in "refused to read a tensor"
    /// @throws BackendFailure if the code is an error
    static void check(String device, String doing, int code) {
        if (code < CL10.CL_SUCCESS) {
            throw of(device, doing, code);
        }
    }

    static BackendFailure of(String device, String doing, int code) {
        String meaning = MEANINGS.getOrDefault(code, "its driver refused to " + doing);
        return new BackendFailure(device + ": " + meaning + " (OpenCL error " + code + ").");
    }
}

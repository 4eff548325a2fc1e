package loupe.backend.opencl;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Reduction;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/// Compiles kernels for the device, each family when it is first needed. While one thread compiles, others get what is
/// there already.
final class Programs {

    private final Device device;
    private final long context;
    private final Map<Key, Long> programs = new ConcurrentHashMap<>();
    private final Map<Key, Kernel> kernels = new ConcurrentHashMap<>();

    /// A family, or a kernel of it, with the numbers that were fixed when it was compiled.
    private record Key(Family family, String kernel, Map<String, Integer> macros) {}

    Programs(Device device, long context) {
        this.device = device;
        this.context = context;
    }

    /// @param macros numbers that are fixed when the family is compiled, by name
    Kernel kernel(Family family, String name, Map<String, Integer> macros) {
        return kernels.computeIfAbsent(new Key(family, name, macros), this::find);
    }

    private Kernel find(Key key) {
        long program = programs.computeIfAbsent(
                new Key(key.family(), "", key.macros()), all -> build(all.family(), options(all.macros())));
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.callocInt(1);
            long kernel = CL10.clCreateKernel(program, key.kernel(), code);
            Failures.check(device.title(), "find " + key.kernel(), code.get(0));
            return Kernel.of(key.kernel(), kernel);
        }
    }

    private long build(Family family, String options) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.callocInt(1);
            long program = CL10.clCreateProgramWithSource(context, family.source(), code);
            Failures.check(device.title(), "take a program", code.get(0));
            int built = CL10.clBuildProgram(program, device.id(), options, null, 0);
            if (built != CL10.CL_SUCCESS) {
                BackendFailure failure = Failures.of(device.title(), "compile " + family, built);
                failure.initCause(new IllegalStateException(log(program)));
                throw failure;
            }
            return program;
        }
    }

    /// What the compiler said.
    private String log(long program) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer size = stack.callocPointer(1);
            CL10.clGetProgramBuildInfo(program, device.id(), CL10.CL_PROGRAM_BUILD_LOG, (ByteBuffer) null, size);
            ByteBuffer log = MemoryUtil.memAlloc((int) Math.max(1, size.get(0)));
            try {
                CL10.clGetProgramBuildInfo(program, device.id(), CL10.CL_PROGRAM_BUILD_LOG, log, null);
                return StandardCharsets.UTF_8.decode(log).toString();
            } finally {
                MemoryUtil.memFree(log);
            }
        }
    }

    /// The engine's enumerations go in by name, so that a kernel says `FUNCTION_GELU` as Java does.
    private String options(Map<String, Integer> macros) {
        Map<String, Integer> all = new TreeMap<>(macros);
        all.put("LANES", device.lanes());
        for (Enum<?>[] values :
                new Enum<?>[][] {Function.values(), Combination.values(), Reduction.values(), Norm.values()}) {
            Arrays.stream(values).forEach(value -> all.put(macro(value), value.ordinal()));
        }
        StringBuilder options = new StringBuilder("-cl-std=CL1.2");
        all.forEach((name, number) ->
                options.append(" -D ").append(name).append('=').append(number));
        return options.toString();
    }

    private static String macro(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName().toUpperCase(Locale.ROOT) + "_" + value.name();
    }
}

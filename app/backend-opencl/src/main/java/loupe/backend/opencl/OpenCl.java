package loupe.backend.opencl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lwjgl.PointerBuffer;
import org.lwjgl.Version;
import org.lwjgl.opencl.CL;
import org.lwjgl.opencl.CL10;
import org.lwjgl.opencl.CL11;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.Platform;

/// The machine's OpenCL library and the devices behind it.
final class OpenCl {

    private static final String WHAT = "GPU (OpenCL)";

    private OpenCl() {}

    /// Loads the library and asks every driver for its devices; graphics cards first.
    ///
    /// @param cache where LWJGL's own small library is unpacked
    /// @throws UnsupportedOperationException if there is no library or no device, and what to install
    static List<Device> devices(Path cache) {
        load(cache);
        List<Device> devices = new ArrayList<>();
        for (long platform : platforms()) {
            String driver = text(platform, CL10.CL_PLATFORM_NAME, CL10::clGetPlatformInfo) + ", "
                    + text(platform, CL10.CL_PLATFORM_VERSION, CL10::clGetPlatformInfo);
            for (long id : devices(platform)) {
                if (number(id, CL10.CL_DEVICE_AVAILABLE) != 0 && number(id, CL10.CL_DEVICE_COMPILER_AVAILABLE) != 0) {
                    devices.add(describe(platform, id, driver));
                }
            }
        }
        if (devices.isEmpty()) {
            throw new UnsupportedOperationException(WHAT + ": no driver here offers a device; install the driver of"
                    + " your graphics card, or pocl-opencl-icd to try it on the processor.");
        }
        devices.sort(Comparator.comparing(Device::gpu).reversed());
        return devices;
    }

    private static void load(Path cache) {
        if (!CL10.class.getModule().isNativeAccessEnabled()) {
            throw new UnsupportedOperationException(WHAT
                    + " needs native access; start Java with --enable-native-access=ALL-UNNAMED, as bin/loupe does.");
        }
        // LWJGL would speak on the standard error of what a sentence of ours says better.
        Configuration.DEBUG_STREAM.set(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Configuration.MEMORY_BACKEND.set("ffm"); // the others use parts of Java about which Java warns
        Configuration.SHARED_LIBRARY_EXTRACT_PATH.set(
                cache.resolve("lwjgl-" + Version.getVersion()).toString());
        if (Platform.get() == Platform.LINUX) {
            Configuration.OPENCL_LIBRARY_NAME.set("libOpenCL.so.1"); // without a version: development packages alone
        }
        try {
            Library.initialize();
        } catch (LinkageError e) {
            throw new UnsupportedOperationException(
                    WHAT + ": LWJGL was not packed for this machine, or cannot be unpacked into " + cache
                            + "; make this folder writable, or build Loupe with -Dlwjgl.platform=….",
                    e);
        }
        try {
            CL.getICD();
        } catch (LinkageError e) {
            throw new UnsupportedOperationException(
                    WHAT + ": there is no OpenCL library here; install the driver of your graphics card.", e);
        }
    }

    private static Device describe(long platform, long id, String driver) {
        return new Device(
                platform,
                id,
                text(id, CL10.CL_DEVICE_NAME, CL10::clGetDeviceInfo),
                (number(id, CL10.CL_DEVICE_TYPE) & CL10.CL_DEVICE_TYPE_GPU) != 0,
                number(id, CL11.CL_DEVICE_HOST_UNIFIED_MEMORY) != 0,
                number(id, CL10.CL_DEVICE_GLOBAL_MEM_SIZE),
                number(id, CL10.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                (int) number(id, CL10.CL_DEVICE_MAX_WORK_GROUP_SIZE),
                number(id, CL10.CL_DEVICE_LOCAL_MEM_SIZE),
                driver + ", " + text(id, CL10.CL_DRIVER_VERSION, CL10::clGetDeviceInfo));
    }

    private static long[] platforms() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.callocInt(1);
            if (CL10.clGetPlatformIDs(null, count) != CL10.CL_SUCCESS || count.get(0) == 0) {
                return new long[0]; // a loader without drivers calls this an error
            }
            PointerBuffer ids = stack.mallocPointer(count.get(0));
            Failures.check(WHAT, "name its platforms", CL10.clGetPlatformIDs(ids, (IntBuffer) null));
            return all(ids);
        }
    }

    private static long[] devices(long platform) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.callocInt(1);
            if (CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, null, count) != CL10.CL_SUCCESS
                    || count.get(0) == 0) {
                return new long[0]; // so is a driver without a device
            }
            PointerBuffer ids = stack.mallocPointer(count.get(0));
            Failures.check(
                    WHAT, "name its devices", CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, ids, (IntBuffer)
                            null));
            return all(ids);
        }
    }

    private static long[] all(PointerBuffer ids) {
        long[] all = new long[ids.remaining()];
        ids.get(all);
        return all;
    }

    /// A question that is answered with text: about a platform, or about a device.
    private interface Question {
        int ask(long about, int what, ByteBuffer answer, PointerBuffer size);
    }

    private static String text(long about, int what, Question question) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer answer = stack.calloc(1 << 10);
            PointerBuffer size = stack.callocPointer(1);
            Failures.check(WHAT, "describe itself", question.ask(about, what, answer, size));
            byte[] bytes = new byte[(int) Math.max(0, size.get(0) - 1)]; // without the zero at the end
            answer.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    /// A question that is answered with a number of four or eight bytes.
    private static long number(long device, int what) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer answer = stack.calloc(Long.BYTES);
            Failures.check(WHAT, "describe itself", CL10.clGetDeviceInfo(device, what, answer, null));
            return answer.getLong(0); // little-endian, as every machine that Loupe runs on
        }
    }
}

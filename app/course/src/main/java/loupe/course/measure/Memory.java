package loupe.course.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The memory of this machine.
public final class Memory {

    private Memory() {}

    /// Bytes of memory that this machine has, or that it lets this program's container have; NaN where Java cannot say.
    public static double bytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Double.NaN;
    }
}

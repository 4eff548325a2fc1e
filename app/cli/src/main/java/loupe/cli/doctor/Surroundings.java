package loupe.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.UserFolder;

/// What the program stands on: Java, the machine, the two folders. A name and a line for each.
final class Surroundings {
    private static final double GIBIBYTE = 1L << 30;

    private Surroundings() {}

    static Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Java", property("java.version") + ", " + property("java.vendor") + ", in " + property("java.home"));
        lines.put(
                "System",
                property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        lines.put("Memory", memory());
        lines.put("Program", program());
        lines.put("Your folder", yours(UserFolder.find().folder()));
        return lines;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String memory() {
        String heap = gibibytes(Runtime.getRuntime().maxMemory());
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? "Java may use " + heap + " of the machine's " + gibibytes(machine.getTotalMemorySize())
                : "Java may use " + heap;
    }

    private static String gibibytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }

    private static String program() {
        try {
            return Home.find().folder().toString();
        } catch (Obstacle o) {
            return String.valueOf(o.getMessage());
        }
    }

    private static String yours(Path folder) {
        if (!Files.exists(folder)) {
            return folder + " (is made when the workbench opens)";
        }
        return Files.isWritable(folder)
                ? folder.toString()
                : folder + " (cannot be written: make it writable, or name another folder as LOUPE_DATA)";
    }
}

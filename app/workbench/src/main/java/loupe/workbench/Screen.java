package loupe.workbench;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import loupe.course.Obstacle;

/// What stands between the program and a window: a display and, on Linux, the GTK 3 libraries.
record Screen(boolean linux, boolean headless, String display) {
    private static final String NO_DISPLAY = "there is no display to open a window on%s: start Loupe from a desktop"
            + " session (over ssh: ssh -X), or make figures without one by \"loupe snapshot\".";
    private static final String NO_GTK = "the GTK 3 libraries that open windows are missing:"
            + " install them (Debian, Ubuntu: apt install libgtk-3-0 libxtst6; Fedora: dnf install gtk3 libXtst).";

    /// The screen of the machine that the program runs on.
    static Screen here() {
        return of(System.getenv(), System.getProperties());
    }

    static Screen of(Map<String, String> environment, Properties properties) {
        return new Screen(
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
                properties.getProperty("glass.platform", "").equalsIgnoreCase("headless"),
                environment.getOrDefault("DISPLAY", ""));
    }

    /// Throws [Obstacle] when it is certain, before any toolkit starts, that no window can open.
    void demand() {
        if (linux && !headless && display.isBlank()) {
            throw new Obstacle("Loupe cannot start: " + NO_DISPLAY.formatted(" (DISPLAY is not set)"));
        }
    }

    /// One sentence for a toolkit that refused to start, saying what to do.
    String whyNoWindow(Throwable refusal) {
        String words = String.valueOf(refusal.getMessage());
        if (words.contains("DISPLAY")) {
            return "Loupe cannot start: " + NO_DISPLAY.formatted(" (DISPLAY is " + display + ")");
        }
        if (linux && (words.toLowerCase(Locale.ROOT).contains("gtk") || refusal instanceof UnsatisfiedLinkError)) {
            return "Loupe cannot start: " + NO_GTK;
        }
        return "Loupe cannot start: the window system refused (" + words + ").";
    }
}

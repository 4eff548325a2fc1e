package loupe.cli.check;

import java.io.PrintWriter;

/// Shows on a terminal how many of a batch are done; anywhere else it says nothing.
final class CountBar {

    private static final int WIDTH = 24; // characters
    private static final long REDRAW = 100_000_000; // ns

    private final PrintWriter screen;
    private final int all;
    private final boolean seen;
    private int done;
    private long shownAt;

    /// @param seen whether somebody looks, as on a terminal
    CountBar(PrintWriter screen, int all, boolean seen) {
        this.screen = screen;
        this.all = all;
        this.seen = seen;
    }

    static CountBar on(PrintWriter screen, int all) {
        return new CountBar(
                screen, all, System.console() != null && System.console().isTerminal());
    }

    void step() {
        done++;
        if (seen && (done == all || System.nanoTime() - shownAt > REDRAW)) {
            shownAt = System.nanoTime();
            int full = (int) ((long) done * WIDTH / all);
            screen.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + "/" + all + " ");
            screen.flush();
        }
    }

    void end() {
        if (seen && done > 0) {
            screen.println();
        }
    }
}

package loupe.cli;

import java.io.PrintWriter;
import java.util.Locale;
import loupe.engine.train.CurvePoint;
import loupe.engine.train.Progress;

/// Shows how far a training is: one line that is redrawn on a terminal, a line every twentieth part in a file.
final class ProgressBar {
    /// How the bar moves on.
    enum Style {
        REDRAWN,
        LINES
    }

    private static final int WIDTH = 24; // characters
    private static final int PARTS = 20; // lines in a file
    private static final long REDRAW = 200_000_000; // ns

    private final PrintWriter screen;
    private final Style style;
    private final long started = System.nanoTime();
    private int firstStep = -1;
    private int shownPart = -1;
    private long shownAt;

    ProgressBar(PrintWriter screen, Style style) {
        this.screen = screen;
        this.style = style;
    }

    void show(Progress progress) {
        int step = progress.moment().step();
        if (firstStep < 0) {
            firstStep = step;
        }
        int part = step * PARTS / progress.steps();
        long now = System.nanoTime();
        boolean last = step == progress.steps();
        if (style == Style.REDRAWN && (now - shownAt > REDRAW || last)) {
            shownAt = now;
            screen.print("\r" + line(progress));
            screen.flush();
        } else if (style == Style.LINES && part != shownPart) {
            shownPart = part;
            screen.println(line(progress));
            screen.flush();
        }
    }

    void end() {
        if (style == Style.REDRAWN) {
            screen.println();
        }
    }

    private String line(Progress progress) {
        int step = progress.moment().step();
        int full = step * WIDTH / progress.steps();
        CurvePoint last = progress.curve().getLast();
        return String.format(
                Locale.ROOT,
                "[%s%s] %d/%d  loss %.3f  validation %.3f  %s ",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                step,
                progress.steps(),
                Double.isNaN(progress.moment().loss())
                        ? last.validation()
                        : progress.moment().loss(),
                last.validation(),
                left(step, progress.steps()));
    }

    private String left(int step, int steps) {
        if (step == firstStep) {
            return "";
        }
        double perStep = (System.nanoTime() - started) / 1e9 / (step - firstStep); // s
        long seconds = Math.round(perStep * (steps - step));
        return seconds >= 90 ? Math.round(seconds / 60.0) + " min left" : seconds + " s left";
    }
}

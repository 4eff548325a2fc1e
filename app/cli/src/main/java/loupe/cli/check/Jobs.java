package loupe.cli.check;

import picocli.CommandLine.Option;

/// The option that says how many submissions are graded side by side. What comes out does not depend on it.
final class Jobs {

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many submissions to grade at the same time (default: one for each processor).")
    private int number;

    int number() {
        return Math.clamp(number > 0 ? number : Runtime.getRuntime().availableProcessors(), 1, 64);
    }
}

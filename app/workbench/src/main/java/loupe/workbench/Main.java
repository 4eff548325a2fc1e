package loupe.workbench;

import loupe.cli.Loupe;
import loupe.workbench.export.Snapshot;
import loupe.workbench.measure.Measure;
import picocli.CommandLine;

/// Where the program starts: the commands of `loupe`, and the workbench itself when nothing is asked.
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(commandLine().execute(words.length == 0 ? new String[] {"open"} : words));
    }

    /// All commands: those without a screen, and the two that paint.
    static CommandLine commandLine() {
        return Loupe.commandLine()
                .addSubcommand(new Open())
                .addSubcommand(new Snapshot())
                .addSubcommand(new Measure());
    }
}

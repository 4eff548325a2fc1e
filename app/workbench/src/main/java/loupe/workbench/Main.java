package loupe.workbench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.cli.Loupe;
import loupe.workbench.export.Snapshot;
import loupe.workbench.measure.LessonPainter;
import loupe.workbench.measure.Measure;
import picocli.CommandLine;

/// Where the program starts: the commands of `loupe`, and the workbench itself when nothing is asked.
public final class Main {
    private Main() {}

    public static void main(String[] words) throws IOException {
        speakTo(System.getProperty("loupe.stderr", ""));
        System.exit(commandLine().execute(words.length == 0 ? new String[] {"open"} : words));
    }

    /// Java itself says on the standard error that it uses a module in incubation, which is of no use to a learner. The
    /// start script sends that away, and hands over the true standard error under another name.
    private static void speakTo(String file) throws IOException {
        if (!file.isEmpty() && Files.isWritable(Path.of(file))) {
            System.setErr(new PrintStream(new FileOutputStream(file, true), true, StandardCharsets.UTF_8));
        }
    }

    /// All commands: those without a screen, and those that paint.
    static CommandLine commandLine() {
        return Loupe.commandLine(new LessonPainter())
                .addSubcommand(new Open())
                .addSubcommand(new ClassWindow())
                .addSubcommand(new Snapshot())
                .addSubcommand(new Measure());
    }
}

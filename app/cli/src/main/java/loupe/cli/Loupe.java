package loupe.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import loupe.cli.bench.Bench;
import loupe.cli.bench.Painter;
import loupe.cli.check.Check;
import loupe.cli.check.Exit;
import loupe.cli.check.Stop;
import loupe.cli.doctor.Doctor;
import loupe.course.Obstacle;
import loupe.course.Release;
import loupe.course.exercise.MissingPackException;
import loupe.course.experiment.RefusedException;
import loupe.course.source.ContentException;
import loupe.engine.backend.BackendFailure;
import loupe.engine.input.LoupeInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// The command `loupe`. Commands without a screen are listed here; the workbench adds those that
/// paint.
///
/// Every command ends with 0 when all is well, 1 when what it checked is not, 2 when it could not do its work;
/// `check` has more to say ([loupe.cli.check.Exit]).
@Command(
        name = "loupe",
        version = "Loupe " + Release.VERSION,
        mixinStandardHelpOptions = true,
        description = "A workbench where people learn transformers by touching them.")
public final class Loupe {
    private Loupe() {}

    /// The command with all its subcommands, ready to execute. What the world, an author or a file put in the way is
    /// told in its own sentence and ends with 2, a pack that is not there with 5.
    public static CommandLine commandLine() {
        return with(new Bench());
    }

    /// The same where somebody can paint, so that the bench can turn knobs.
    public static CommandLine commandLine(Painter painter) {
        return with(new Bench(painter));
    }

    private static CommandLine with(Bench bench) {
        return ready(new CommandLine(new Loupe())
                .addSubcommand(new Train())
                .addSubcommand(bench)
                .addSubcommand(new Doctor())
                .addSubcommand(new Check()));
    }

    /// How every command line of ours speaks: in UTF-8, and about problems in their own sentences.
    public static CommandLine ready(CommandLine line) {
        return line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setExecutionExceptionHandler(Loupe::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int explain(Exception problem, CommandLine command, ParseResult words) throws Exception {
        switch (problem) {
            case MissingPackException o -> {
                tell(o, command);
                return Exit.PACK;
            }
            case Stop stop -> {
                tell(stop, command);
                return stop.exit();
            }
            case Obstacle o -> tell(o, command);
            case RefusedException o -> tell(o, command);
            case ContentException o -> tell(o, command);
            case LoupeInputException o -> tell(o, command);
            case BackendFailure o -> tell(o, command);
            default -> throw problem; // ours: whoever mends it needs the trace
        }
        return 2;
    }

    private static void tell(Exception problem, CommandLine command) {
        PrintWriter out = command.getErr();
        out.println(problem.getMessage());
        out.flush();
    }
}

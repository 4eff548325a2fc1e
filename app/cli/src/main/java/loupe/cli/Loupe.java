package loupe.cli;

import java.io.PrintWriter;
import loupe.course.Obstacle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// The command `loupe`. Commands without a screen are listed here; the workbench adds `open` and `snapshot`.
///
/// Every command ends with 0 when all is well, 1 when what it checked is not, 2 when it could not do its work.
@Command(
        name = "loupe",
        version = "Loupe 0.1.0",
        mixinStandardHelpOptions = true,
        description = "A workbench where people learn transformers by touching them.")
public final class Loupe {
    private Loupe() {}

    /// The command with all its subcommands, ready to execute: an [Obstacle] is printed as its one sentence and ends
    /// with 2.
    public static CommandLine commandLine() {
        return new CommandLine(new Loupe())
                .setExecutionExceptionHandler(Loupe::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int explain(Exception problem, CommandLine command, ParseResult words) throws Exception {
        if (!(problem instanceof Obstacle)) {
            throw problem; // ours: whoever mends it needs the trace
        }
        PrintWriter out = command.getErr();
        out.println(problem.getMessage());
        out.flush();
        return 2;
    }
}

package loupe.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import loupe.checker.report.ReportOptions;
import loupe.checker.result.Policies;
import loupe.cli.autograder.Autograders;
import loupe.cli.autograder.CheckerProgram;
import loupe.cli.autograder.Target;
import loupe.cli.autograder.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check autograder`: an archive that another system takes as it is.
@Command(
        name = "autograder",
        mixinStandardHelpOptions = true,
        description = "Makes an autograder for another system: the checker, its Java, a pack and the scripts between.")
public final class Autograder implements Callable<Integer> {

    private static final Pattern PROBLEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SYSTEM", description = "gradescope, prairielearn or autolab.")
    private Target target = Target.GRADESCOPE;

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "The pack to grade by: a .yaml, a folder or a .zip.")
    private Path pack = Path.of("");

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What counts: a loupe.policy/1 file (default: every part of the pack).")
    private @Nullable Path policy;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A zip for Gradescope, a folder for the others.")
    private Path out = Path.of("");

    @Option(
            names = "--problem",
            paramLabel = "NAME",
            description = "The name of the problem in Autolab (default: Loupe).")
    private String problem = ReportOptions.USUAL.problem();

    @Option(names = "--without-java", description = "Leave Java out: the grader has a JDK 25.")
    private boolean withoutJava;

    @Option(
            names = "--program",
            paramLabel = "FOLDER",
            description = "The packaged checker (default: the one that is running).")
    private @Nullable Path program;

    @Override
    public Integer call() throws IOException {
        PackOption.open(pack);
        if (policy != null) {
            Policies.read(policy);
        }
        if (!PROBLEM.matcher(problem).matches()) {
            throw new Stop(Exit.USAGE, "A problem is named by letters, digits, spaces, . _ and -, not " + problem);
        }
        CheckerProgram checker = (program == null ? CheckerProgram.running() : CheckerProgram.in(program))
                .orElseThrow(() -> new Stop(
                        Exit.USAGE,
                        "An autograder is made of the packaged checker: run its own bin/loupe-check, or name its folder"
                                + " with --program."));
        if (target != Target.GRADESCOPE && Files.isRegularFile(out)) {
            throw new Stop(Exit.USAGE, out + " is a file; for " + name() + " name a folder that may be written.");
        }
        Path folder = out.toAbsolutePath().normalize();
        Files.createDirectories(target == Target.GRADESCOPE ? folder.getParent() : folder);
        String java = Autograders.write(target, checker, new Task(pack, policy, problem), !withoutJava, folder);
        spec.commandLine().getErr().println(out + " is an autograder for " + name() + ". " + java);
        return Exit.DONE;
    }

    private String name() {
        return target.name().toLowerCase(Locale.ROOT);
    }
}

package loupe.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.checker.Grader;
import loupe.checker.result.Policy;
import loupe.checker.result.SubmissionGrader;
import loupe.course.exercise.ExercisePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check grade`: submissions in, results out, in the same order.
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades submissions. One result is printed whole, several as JSON lines.")
public final class Grade implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PackOption by = new PackOption();

    @Mixin
    private Jobs jobs = new Jobs();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the results go (default: standard output).")
    private @Nullable Path out;

    @Parameters(
            arity = "1..*",
            paramLabel = "SUBMISSION",
            description = "Files, folders of *.loupesub and *.json, or - for one submission a line.")
    private List<String> named = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        ExercisePack pack = by.pack();
        SubmissionGrader grader = new SubmissionGrader(pack, by.policy(Policy.DEFAULT), new Grader(new LabOnDemand()));
        boolean lines = named.equals(List.of(STANDARD_INPUT));
        List<Input> files = lines ? List.of() : Inputs.of(named);
        Iterator<Input> inputs = lines ? Inputs.lines(System.in) : files.iterator();
        FormatOption.Writing writing = format.writing(pack, files.size());
        Outcome outcome = new Outcome();
        try (Sink sink = Sink.to(out, spec.commandLine().getOut())) {
            new Batch(grader, jobs.number()).<IOException>run(inputs, (graded, bytes) -> {
                outcome.note(graded.result());
                sink.print(writing.write(graded));
            });
            sink.keep();
        }
        return outcome.exit();
    }
}

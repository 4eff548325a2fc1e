package loupe.cli.check;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import loupe.checker.text.evaluation.Evaluation;
import loupe.checker.text.evaluation.EvaluationReport;
import loupe.checker.text.evaluation.TestsetReader;
import loupe.course.exercise.ExercisePacks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check freetext-eval PACK TESTSET`: how free text is judged, measured on labelled answers.
@Command(
        name = "freetext-eval",
        mixinStandardHelpOptions = true,
        description = "Measures how free text is judged, on answers that people labelled."
                + " Ends with 1 if one that is not right got full marks.")
public final class FreeTextEval implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PACK", description = "The exercises: a .yaml file, a folder or a zip.")
    private Path pack = Path.of("");

    @Parameters(index = "1", paramLabel = "TESTSET", description = "The answers: loupe.freetext-testset/1.")
    private Path testset = Path.of("");

    /// [Exit#DONE], or [Exit#FAULTS] when there is a false accept.
    @Override
    public Integer call() {
        Evaluation evaluation = Evaluation.of(
                ExercisePacks.open(pack), String.valueOf(testset.getFileName()), TestsetReader.read(testset));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        EvaluationReport.lines(evaluation).forEach(out::println);
        out.flush();
        return evaluation.all().falseAccepts().count() == 0 ? Exit.DONE : Exit.FAULTS;
    }
}

package loupe.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.checker.Grader;
import loupe.checker.classroom.Decisions;
import loupe.checker.result.Policies;
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

/// `loupe check diff`: what another version of a pack would change for every submission of a class. Nothing is written
/// into the folder of the grades; what people decided counts on both sides.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says what another version of a pack would change for the stored submissions of a class.")
public final class DiffPacks implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Jobs jobs = new Jobs();

    @Option(names = "--policy", paramLabel = "FILE", description = "What counts, as for loupe check class.")
    private @Nullable Path policyFile;

    @Option(names = "--json", description = "JSON lines instead of sentences.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the list goes (default: standard output).")
    private @Nullable Path out;

    @Parameters(index = "0", paramLabel = "OLD", description = "The pack as it was.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The pack as it is to be.")
    private Path fresh = Path.of("");

    @Parameters(index = "2", paramLabel = "GRADES", description = "The folder that loupe check class has written.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        ExercisePack before = PackOption.open(old);
        ExercisePack after = PackOption.open(fresh);
        Grades grades = new Grades(folder);
        List<String> students = grades.classFile().files().stream()
                .filter(ClassFile.Line::graded)
                .map(ClassFile.Line::student)
                .toList();
        Policy policy = policyFile == null ? Policy.DEFAULT.over(Policy.Scope.PACK) : Policies.read(policyFile);
        Decisions decisions = new Decisions(grades.decisions());
        Outcome outcome = new Outcome();
        List<Regraded> first = new ArrayList<>();
        batch(before, policy).<IOException>run(inputs(grades, students), (graded, bytes) -> {
            outcome.note(graded.result());
            first.add(Regraded.of(students.get(first.size()), decisions.applied(graded.result())));
        });
        try (Sink sink = Sink.to(out, spec.commandLine().getOut())) {
            DiffReport report = json ? new DiffJson(sink) : new DiffText(sink);
            report.packs(PackChanges.between(before, after));
            Iterator<Regraded> earlier = first.iterator();
            Totals totals = new Totals();
            batch(after, policy).<IOException>run(inputs(grades, students), (graded, bytes) -> {
                outcome.note(graded.result());
                Regraded was = earlier.next();
                Regraded is = Regraded.of(was.student(), decisions.applied(graded.result()));
                if (totals.differ(was, is)) {
                    report.student(was, is);
                }
            });
            report.totals(students.size(), totals.changed, totals.difference);
            sink.keep();
        }
        return outcome.exit();
    }

    private Batch batch(ExercisePack pack, Policy policy) {
        Policy lenient = policy.accepting(Policy.Versions.ANY);
        return new Batch(new SubmissionGrader(pack, lenient, new Grader(new LabOnDemand())), jobs.number());
    }

    private static Iterator<Input> inputs(Grades grades, List<String> students) {
        return students.stream().map(grades::readSubmission).iterator();
    }

    /// Counts as it goes.
    private static final class Totals {
        private int changed;
        private double difference;

        boolean differ(Regraded was, Regraded is) {
            boolean differ = !was.equals(is);
            changed += differ ? 1 : 0;
            difference += is.points() - was.points();
            return differ;
        }
    }
}

package loupe.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.Decisions;
import loupe.checker.classroom.Grade;
import loupe.checker.classroom.table.SummaryTable;
import loupe.checker.csv.CsvTable;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.course.expression.Format;
import loupe.course.expression.Value;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.engine.input.Bounded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check review`: the points that a person wrote into `review.csv` become grades.
///
/// Either every row is in order and all are merged, or nothing is. Every decision is kept, with who, when and why, in
/// `decisions.jsonl`; the latest on an answer holds. An empty cell changes nothing, the word `undo` takes a decision
/// back.
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Merges the points that were written into review.csv; \"undo\" takes points back.")
public final class MergeReview implements Callable<Integer> {

    private static final int LARGEST = 64 << 20; // bytes

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided (default: who runs the command).")
    private @Nullable String who;

    @Option(names = "--at", paramLabel = "TIME", description = "When, such as 2026-01-20T09:00:00Z (default: now).")
    private @Nullable String when;

    @Option(
            names = "--grades",
            paramLabel = "DIR",
            description = "The folder of the grades (default: that of the file).")
    private @Nullable Path folder;

    @Parameters(paramLabel = "FILE", description = "The review.csv with points in it.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        Grades grades = new Grades(folder == null ? parent : folder);
        ClassFile graded = grades.classFile();
        Set<String> students = graded.students();
        String name = String.valueOf(file.getFileName());
        List<ReviewRows.Row> rows = ReviewRows.read(CsvTable.read(name, Bounded.text(file, name, LARGEST, note -> {})));
        Problems problems = new Problems(name);
        rows.forEach(row -> check(row, students, grades, problems));
        problems.throwIfAny();
        List<Decision> log = new ArrayList<>(grades.decisions());
        List<Decision> fresh = fresh(rows, new Decisions(log));
        if (!fresh.isEmpty()) {
            grades.add(fresh);
            log.addAll(fresh);
        }
        long waiting = write(grades, graded, new Decisions(log));
        spec.commandLine()
                .getErr()
                .println(fresh.size() + " decisions merged, " + waiting + " answers still wait for a person.");
        spec.commandLine().getErr().flush();
        return Exit.DONE;
    }

    /// What no earlier decision says already.
    private List<Decision> fresh(List<ReviewRows.Row> rows, Decisions held) {
        String author = who == null ? System.getProperty("user.name", "") : who;
        String time =
                when == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS).toString() : when;
        return rows.stream()
                .map(row -> UnmergedReview.decision(row, author, time))
                .filter(held::changedBy)
                .toList();
    }

    private static void check(ReviewRows.Row row, Set<String> students, Grades grades, Problems problems) {
        Optional<Result> result =
                students.contains(row.student()) ? Optional.of(grades.readResult(row.student())) : Optional.empty();
        Optional<PartLine.ForReview> review = result.stream()
                .flatMap(r -> r.parts().stream())
                .filter(p -> p.exercise().equals(row.exercise()) && p.part().equals(row.part()))
                .findFirst()
                .flatMap(PartLine::review);
        if (result.isEmpty() || review.isEmpty()) {
            String place = row.exercise() + "/" + row.part() + " of " + row.student();
            problems.add(
                    row.line(), 0, Shown.quoted(place) + " does not wait for a person", "remove the points", "RV-03");
        } else if (!result.get().submissionSha256().equals(row.submission())) {
            problems.add(
                    row.line(),
                    0,
                    "there is a later submission by " + Shown.quoted(row.student()),
                    "read its answer in the present review.csv",
                    "RV-04");
        } else if (row.points().isPresent()
                && (row.points().getAsDouble() < review.get().minPoints()
                        || row.points().getAsDouble() > review.get().maxPoints())) {
            String range = shown(review.get().minPoints()) + " to "
                    + shown(review.get().maxPoints());
            problems.add(
                    row.line(),
                    0,
                    shown(row.points().getAsDouble()) + " points cannot be given",
                    "give " + range,
                    "RV-05");
        }
    }

    private static String shown(double points) {
        return Format.PLAIN.apply(Value.of(points));
    }

    /// One result after the other, so that a class of any size fits; the number of answers that still wait.
    private static long write(Grades grades, ClassFile graded, Decisions decisions) throws IOException {
        List<Grade> all = new ArrayList<>();
        long waiting = 0;
        for (ClassFile.Line line : graded.files()) {
            if (line.graded()) {
                Result result = decisions.applied(grades.readResult(line.student()));
                grades.write(result);
                all.add(new Grade(
                        line.student(),
                        line.file(),
                        line.created(),
                        result.state(),
                        result.points(),
                        result.maxPoints(),
                        result.pendingPoints()));
                waiting += result.parts().stream()
                        .filter(part -> part.pendingPoints() > 0)
                        .count();
            }
        }
        ClassGrades ordered = new ClassGrades(graded.files(), all, graded.roster());
        grades.write("summary.csv", SummaryTable.csv(ordered.rows(), graded.roster()));
        return waiting;
    }
}

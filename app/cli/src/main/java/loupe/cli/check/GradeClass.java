package loupe.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.checker.Grader;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.ClassTally;
import loupe.checker.classroom.Decisions;
import loupe.checker.classroom.table.MistakeTable;
import loupe.checker.classroom.table.PartTable;
import loupe.checker.classroom.table.ReviewTable;
import loupe.checker.classroom.table.Roster;
import loupe.checker.classroom.table.RosterReader;
import loupe.checker.classroom.table.SummaryTable;
import loupe.checker.csv.CsvTable;
import loupe.checker.result.Graded;
import loupe.checker.result.Policy;
import loupe.checker.result.SubmissionGrader;
import loupe.checker.submission.PackName;
import loupe.course.exercise.ExercisePack;
import loupe.engine.input.Bounded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check class`: a folder of submissions in; grades, a review queue and a table of mistakes out.
///
/// Every part of the pack counts; what somebody did not answer earns nothing. Run again on the same files it changes
/// nothing; what people decided with `loupe check review` stays.
@Command(
        name = "class",
        mixinStandardHelpOptions = true,
        description = "Grades a folder of submissions: a result for each student, summary.csv, review.csv,"
                + " misconceptions.csv and parts.csv.")
public final class GradeClass implements Callable<Integer> {

    private static final int LARGEST_ROSTER = 16 << 20; // bytes

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PackOption by = new PackOption();

    @Mixin
    private Jobs jobs = new Jobs();

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Who is in the class: a CSV with a column key; name, email and ids are optional.")
    private @Nullable Path roster;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the grades.")
    private Path out = Path.of("");

    @Parameters(paramLabel = "DIR", description = "The folder with *.loupesub and *.json files, at any depth.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Stop(Exit.USAGE, folder + " is no folder; name the one that holds the submissions.");
        }
        ExercisePack pack = by.pack();
        Policy policy = by.policy(Policy.DEFAULT.over(Policy.Scope.PACK));
        Roster students = roster();
        Grades grades = new Grades(out);
        Decisions decisions = new Decisions(grades.decisions());
        UnmergedReview.refuse(grades, decisions);
        List<Input> inputs = Inputs.inFolder(folder, out);
        if (inputs.isEmpty()) {
            throw new Stop(Exit.USAGE, "There is no *.loupesub or *.json file in " + folder + ".");
        }
        grades.make();
        ClassTally tally = new ClassTally(pack);
        Outcome outcome = new Outcome();
        SubmissionGrader grader = new SubmissionGrader(pack, policy, new Grader(new LabOnDemand()));
        CountBar bar = CountBar.on(spec.commandLine().getErr(), inputs.size());
        new Batch(grader, jobs.number()).<IOException>run(inputs.iterator(), (graded, bytes) -> {
            outcome.note(graded.result());
            Graded decided = new Graded(graded.file(), graded.submission(), decisions.applied(graded.result()));
            if (tally.add(decided) == ClassTally.Standing.COUNTS) {
                grades.write(decided.result());
                grades.writeSubmission(decided.result().student(), bytes);
            }
            bar.step();
        });
        bar.end();
        ClassReport report = tally.report();
        List<String> files = inputs.stream().map(Input::name).toList();
        ClassFile written = new ClassFile(PackName.of(pack), policy.id(), ClassGrades.lines(files, report), students);
        ClassGrades ordered = new ClassGrades(written.files(), report.grades(), students);
        grades.write("review.csv", ReviewTable.csv(report.review(), decisions));
        grades.write("misconceptions.csv", MistakeTable.csv(report));
        grades.write("parts.csv", PartTable.csv(report.parts()));
        grades.write("summary.csv", SummaryTable.csv(ordered.rows(), students));
        grades.write("class.json", written.json());
        tell(report, ordered);
        return outcome.exit();
    }

    private Roster roster() {
        if (roster == null) {
            return Roster.NONE;
        }
        String name = String.valueOf(roster.getFileName());
        return RosterReader.read(CsvTable.read(name, Bounded.text(roster, name, LARGEST_ROSTER, note -> {})));
    }

    private void tell(ClassReport report, ClassGrades ordered) {
        PrintWriter err = spec.commandLine().getErr();
        long waiting = report.review().stream().filter(e -> e.given().isEmpty()).count();
        err.println(report.grades().size() + " students graded, "
                + report.superseded().size()
                + " earlier submissions set aside, " + report.refused().size() + " files not graded, " + waiting
                + " answers wait for a person.");
        if (!ordered.unlisted().isEmpty()) {
            err.println("Not on the roster: " + some(ordered.unlisted()));
        }
        if (!ordered.missing().isEmpty()) {
            err.println("Nothing from: " + some(ordered.missing()));
        }
        err.println("All of it stands in " + out.resolve("summary.csv") + ".");
        err.flush();
    }

    private static String some(List<String> students) {
        int most = 10;
        String first = String.join(", ", students.subList(0, Math.min(most, students.size())));
        return students.size() > most ? first + " and " + (students.size() - most) + " more" : first;
    }
}

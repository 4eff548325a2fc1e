package loupe.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import loupe.checker.csv.CsvTable;
import loupe.checker.report.CanvasGradebook;
import loupe.checker.report.Exported;
import loupe.checker.report.MoodleGrades;
import loupe.checker.report.MoodleOptions;
import loupe.checker.report.Pending;
import loupe.checker.report.ReportOptions;
import loupe.checker.report.XapiStatements;
import loupe.checker.result.Graded;
import loupe.engine.input.Bounded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check export`: the grades of a class for a learning system. What whoever uploads the file should know is said
/// on the standard error.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the grades of a class for Canvas, Moodle, or as xAPI statements.")
public final class ExportGrades implements Callable<Integer> {

    private static final int LARGEST = 64 << 20; // bytes

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ExportTarget target = new ExportTarget();

    @Option(
            names = "--assignment",
            paramLabel = "TITLE",
            description = "Canvas: the column to fill, by its title or its number.")
    private @Nullable String assignment;

    @Option(names = "--provisional", description = "Give grades too where some answers still wait for a person.")
    private boolean provisional;

    @Option(names = "--item", paramLabel = "NAME", description = "Moodle: the name of the grade item.")
    private @Nullable String item;

    @Option(
            names = "--user",
            paramLabel = "KEY",
            description = "Moodle: how users are found: ${COMPLETION-CANDIDATES} (default: EMAIL).")
    private MoodleOptions.Key user = MoodleOptions.Key.EMAIL;

    @Option(names = "--points", description = "Moodle: points instead of percent.")
    private boolean points;

    @Option(names = "--decimal-comma", description = "Moodle: numbers with a comma, as the teacher's language has it.")
    private boolean comma;

    @Option(names = "--pack", paramLabel = "PACK", description = "xAPI: the pack, for the titles of its exercises.")
    private @Nullable Path pack;

    @Option(names = "--home-page", paramLabel = "IRI", description = "xAPI: who gives out the students' keys.")
    private String homePage = ReportOptions.USUAL.homePage();

    @Option(names = "--activity-base", paramLabel = "IRI", description = "xAPI: how the names of activities begin.")
    private String activityBase = ReportOptions.USUAL.activityBase();

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: standard output).")
    private @Nullable Path out;

    @Parameters(paramLabel = "GRADES", description = "The folder that loupe check class has written.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        GradedStudents students = new GradedStudents(new Grades(folder));
        PrintWriter err = spec.commandLine().getErr();
        try (Sink sink = Sink.to(out, spec.commandLine().getOut())) {
            Path canvas = target.canvas();
            if (canvas != null) {
                print(canvas(canvas, students), sink, err);
            } else if (target.moodle()) {
                print(MoodleGrades.of(moodle(students), students.briefly()), sink, err);
            } else {
                xapi(students, sink);
            }
            sink.keep();
        }
        if (students.without() > 0) {
            err.println(students.without() + " files have no grade; summary.csv says why.");
        }
        err.flush();
        return Exit.DONE;
    }

    private Pending pending() {
        return provisional ? Pending.PROVISIONAL : Pending.HELD;
    }

    private Exported canvas(Path file, GradedStudents students) {
        if (assignment == null) {
            throw new Stop(Exit.USAGE, "Which column of " + file + " is to be filled? Name it with --assignment.");
        }
        String name = String.valueOf(file.getFileName());
        CsvTable export = CsvTable.read(name, Bounded.text(file, name, LARGEST, note -> {}));
        return CanvasGradebook.fill(export, assignment, pending(), students.briefly());
    }

    private MoodleOptions moodle(GradedStudents students) {
        String name = item == null ? MoodleOptions.usual(students.packId()).item() : item;
        MoodleOptions.Unit unit = points ? MoodleOptions.Unit.POINTS : MoodleOptions.Unit.PERCENT;
        return new MoodleOptions(user, unit, comma ? ',' : '.', pending(), name);
    }

    private void xapi(GradedStudents students, Sink sink) throws IOException {
        if (pack == null) {
            throw new Stop(Exit.USAGE, "The statements name exercises by their titles; give the pack with --pack.");
        }
        Iterator<Graded> all = students.whole();
        ReportOptions options = new ReportOptions(ReportOptions.USUAL.problem(), homePage, activityBase);
        XapiStatements.write(options, PackOption.open(pack), all, sink.writer());
    }

    private static void print(Exported exported, Sink sink, PrintWriter err) throws IOException {
        sink.print(exported.text());
        exported.notes().forEach(err::println);
    }
}

package loupe.cli.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.checker.report.ReportFormat;
import loupe.checker.report.ReportFormats;
import loupe.checker.report.ReportOptions;
import loupe.checker.result.Graded;
import loupe.checker.result.ResultJson;
import loupe.course.exercise.ExercisePack;
import picocli.CommandLine.Option;

/// In which form a result is written.
final class FormatOption {

    private static final String OURS = "loupe";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "loupe (the default), gradescope, prairielearn, autolab, github-classroom, junit or xapi.")
    private String format = OURS;

    @Option(
            names = "--problem",
            paramLabel = "NAME",
            description = "The name of the problem in Autolab (default: Loupe).")
    private String problem = ReportOptions.USUAL.problem();

    @Option(
            names = "--xapi-home",
            paramLabel = "IRI",
            description = "Who gives out the students' keys (default: ${DEFAULT-VALUE}).")
    private String home = ReportOptions.USUAL.homePage();

    @Option(
            names = "--xapi-base",
            paramLabel = "IRI",
            description = "What the names of activities begin with (default: ${DEFAULT-VALUE}).")
    private String base = ReportOptions.USUAL.activityBase();

    /// How one submission of so many is written.
    interface Writing {
        String write(Graded graded);
    }

    /// Other systems' files are about one submission; of several there are JSON lines of ours.
    Writing writing(ExercisePack pack, int submissions) {
        if (format.equals(OURS)) {
            return graded ->
                    submissions == 1 ? ResultJson.text(graded.result()) : ResultJson.line(graded.result()) + "\n";
        }
        ReportOptions options = new ReportOptions(problem, home, base);
        ReportFormat report = ReportFormats.named(format, options)
                .orElseThrow(() -> new Stop(
                        Exit.USAGE, "There is no format " + format + "; choose one of " + names(options) + "."));
        if (submissions != 1) {
            throw new Stop(Exit.USAGE, "A file for " + format + " is about one submission; name one.");
        }
        return graded -> report.render(pack, graded);
    }

    private static String names(ReportOptions options) {
        List<ReportFormat> formats = ReportFormats.all(options);
        return Stream.concat(Stream.of(OURS), formats.stream().map(ReportFormat::id))
                .collect(Collectors.joining(", "));
    }
}

package loupe.checker.report;

import java.util.List;
import java.util.Optional;

/// All formats for one submission.
///
/// ```java
/// String text = ReportFormats.named("junit", ReportOptions.USUAL).orElseThrow().render(pack, graded);
/// ```
public final class ReportFormats {

    private ReportFormats() {}

    public static List<ReportFormat> all(ReportOptions options) {
        return List.of(
                new Gradescope(),
                new PrairieLearn(),
                new Autolab(options.problem()),
                new GithubClassroom(),
                new JUnitXml(),
                new Xapi(options.homePage(), options.activityBase()));
    }

    /// Empty if no format has this id.
    public static Optional<ReportFormat> named(String id, ReportOptions options) {
        return all(options).stream().filter(format -> format.id().equals(id)).findFirst();
    }
}

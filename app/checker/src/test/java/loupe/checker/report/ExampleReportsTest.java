package loupe.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loupe.checker.result.Examples;
import org.junit.jupiter.api.Test;

/// The example submission gives the example report of every format.
class ExampleReportsTest {

    private static String report(String format) {
        return Reports.of(format, Examples.graded());
    }

    /// The names of a JSON file, in their order, with their indentation.
    private static List<String> names(String json) {
        return json.lines()
                .filter(line -> line.strip().startsWith("\"") && line.contains("\": "))
                .map(line -> line.substring(0, line.indexOf("\": ")))
                .toList();
    }

    @Test
    void gradescope() {
        String expected = Examples.text("gradescope_results.json");
        assertThat(PlainJson.read(report("gradescope"))).isEqualTo(PlainJson.read(expected));
        assertThat(names(report("gradescope"))).isEqualTo(names(expected));
    }

    @Test
    void prairielearn() {
        String expected = Examples.text("prairielearn_results.json");
        assertThat(PlainJson.read(report("prairielearn"))).isEqualTo(PlainJson.read(expected));
        assertThat(names(report("prairielearn"))).isEqualTo(names(expected));
    }

    @Test
    void prairielearnOfARefusedSubmission() {
        String reason = "submission.json: answers[3].raw is longer than 64 characters";
        assertThat(PlainJson.read(Reports.of("prairielearn", Reports.refused(reason))))
                .isEqualTo(PlainJson.read(Examples.text("prairielearn_invalid.json")));
    }

    @Test
    void autolabLineByLine() {
        assertThat(report("autolab").lines())
                .containsExactlyElementsOf(
                        Examples.text("autolab_stdout.txt").lines().toList());
    }

    @Test
    void githubClassroom() {
        assertThat(PlainJson.read(Reports.decoded(report("github-classroom"))))
                .isEqualTo(PlainJson.read(Reports.decoded(Examples.text("github_classroom.base64"))));
    }

    @Test
    void junitLetterByLetter() {
        assertThat(report("junit")).isEqualTo(Examples.text("junit.xml"));
    }

    @Test
    void xapi() {
        String expected = Examples.text("xapi.json");
        assertThat(PlainJson.read(report("xapi"))).isEqualTo(PlainJson.read(expected));
        assertThat(names(report("xapi"))).isEqualTo(names(expected));
    }

    @Test
    void numbersHaveNoZerosAtTheEnd() {
        assertThat(Stream.of("gradescope", "prairielearn", "xapi").map(ExampleReportsTest::report))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(": \\d+\\.\\d*0[,\\n]"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(": \\d+\\.\\d{7}"));
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        for (ReportFormat format : ReportFormats.all(ReportOptions.USUAL)) {
            assertThat(report(format.id())).isEqualTo(report(format.id()));
            assertThat(ReportFormats.named(format.id(), ReportOptions.USUAL)).isPresent();
        }
        assertThat(ReportFormats.named("smoke-signals", ReportOptions.USUAL)).isEmpty();
    }
}

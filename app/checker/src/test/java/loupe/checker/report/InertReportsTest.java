package loupe.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/// Whatever somebody wrote is shown in a report and never obeyed.
class InertReportsTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "]]></failure><testcase name=\"won\"/>",
            "\"/><failure message=\"",
            "\", \"score\": 100, \"x\": \"",
            "&lol; &#0; <!DOCTYPE a [<!ENTITY lol \"x\">]>",
            "\u001B[2J\u001B]0;title\u0007",
            "a\u202Egnp.exe\u2066b\u200Bc",
            "one\u0000two\uFFFFthree\uD800four",
            "first\n::error::stop\n::add-mask::x",
            "\r\n{\"scores\": {\"Loupe\": 100}}");

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void noReportHoldsACharacterThatIsObeyed(String text) {
        for (ReportFormat format : ReportFormats.all(ReportOptions.USUAL)) {
            String report = Reports.of(format.id(), Reports.saying(text));
            String plain = format.id().equals("github-classroom") ? Reports.decoded(report) : report;
            assertThat(plain.codePoints().filter(c -> c < ' ' && c != '\n' || c == 0x7F))
                    .as(format.id())
                    .isEmpty();
            assertThat(plain).as(format.id()).doesNotContain("\u202E", "\u2066", "\u200B", "\uFFFF", "\\u001B");
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void theShapeOfAReportStaysTheSame(String text) {
        var hostile = Reports.saying(text);
        var plain = Reports.saying("plain");
        for (String format : List.of("gradescope", "prairielearn", "xapi")) {
            assertThat(shape(PlainJson.read(Reports.of(format, hostile))))
                    .isEqualTo(shape(PlainJson.read(Reports.of(format, plain))));
        }
        assertThat(Reports.of("autolab", hostile).lines()).hasSize(3);
        assertThat(Reports.of("autolab", hostile).lines().toList().getLast()).isEqualTo("{\"scores\": {\"Loupe\": 6}}");
        Element suites = Xml.read(Reports.of("junit", hostile));
        assertThat(Xml.all(suites, "testcase")).hasSize(7);
        assertThat(Xml.all(suites, "failure")).hasSize(2);
    }

    private static Object shape(Object json) {
        return switch (json) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> List.of(e.getKey(), shape(e.getValue())))
                        .toList();
            case List<?> list -> list.stream().map(InertReportsTest::shape).toList();
            default -> json.getClass();
        };
    }
}

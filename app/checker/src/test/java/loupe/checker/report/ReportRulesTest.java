package loupe.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import loupe.checker.Status;
import loupe.checker.result.Examples;
import loupe.checker.result.Graded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/// What each system asks of its file, checked on results of every kind.
class ReportRulesTest {

    private static final Set<String> GRADESCOPE_TOP = Set.of(
            "score",
            "execution_time",
            "output",
            "output_format",
            "test_output_format",
            "test_name_format",
            "visibility",
            "stdout_visibility",
            "extra_data",
            "tests",
            "leaderboard");
    private static final Set<String> GRADESCOPE_TEST = Set.of(
            "score",
            "max_score",
            "status",
            "name",
            "name_format",
            "number",
            "output",
            "output_format",
            "tags",
            "visibility",
            "extra_data");
    private static final Set<String> VISIBILITIES = Set.of("hidden", "after_due_date", "after_published", "visible");
    private static final int MEGABYTE = 1_000_000;

    private static Stream<Graded> all() {
        return Stream.concat(
                Stream.of(
                        Examples.graded(),
                        Reports.saying("<b>\"&'\u001B[31m\uFFFF\nx"),
                        Reports.refused("submission.json: file: the file is empty [IO-03]"),
                        Reports.failed("it took too long"),
                        Reports.lengthy(300, 4_000)),
                Stream.of(Status.values()).map(Reports::with));
    }

    private static BigDecimal number(Map<String, Object> object, String name) {
        return (BigDecimal) object.get(name);
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradescopeKnowsEveryFieldAndWord(Graded graded) {
        Map<String, Object> file = PlainJson.object(Reports.of("gradescope", graded));
        assertThat(GRADESCOPE_TOP).containsAll(file.keySet());
        assertThat(number(file, "score")).isNotNegative();
        assertThat(file.get("output_format")).isEqualTo("text");
        assertThat(VISIBILITIES).contains((String) file.get("visibility"), (String) file.get("stdout_visibility"));
        for (Map<String, Object> test : PlainJson.objects(file.get("tests"))) {
            assertThat(GRADESCOPE_TEST).containsAll(test.keySet());
            assertThat(VISIBILITIES).contains((String) test.get("visibility"));
            assertThat(test.getOrDefault("status", "passed")).isIn("passed", "failed");
            assertThat(test.containsKey("score")).isEqualTo(test.containsKey("max_score"));
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void gradescopeLeavesOpenPartsToAPerson(Status status) {
        List<Map<String, Object>> tests = PlainJson.objects(
                PlainJson.object(Reports.of("gradescope", Reports.with(status))).get("tests"));
        boolean open = status == Status.NEEDS_REVIEW || status == Status.ERROR;
        assertThat(tests).allMatch(test -> test.containsKey("score") != open);
    }

    @ParameterizedTest
    @MethodSource("all")
    void prairielearnHasPointsOnEveryTestAndIsSmall(Graded graded) {
        String text = Reports.of("prairielearn", graded);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(MEGABYTE);
        Map<String, Object> file = PlainJson.object(text);
        if (graded.result().refused()) {
            assertThat(file.keySet()).containsExactly("gradable", "format_errors");
            assertThat(file.get("gradable")).isEqualTo(false);
            return;
        }
        assertThat(number(file, "score")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(PlainJson.objects(file.get("tests")))
                .allMatch(test -> test.containsKey("points") && test.containsKey("max_points"))
                .allSatisfy(test ->
                        assertThat(number(test, "points")).isBetween(BigDecimal.ZERO, number(test, "max_points")));
    }

    @Test
    void longFeedbackIsCutWithANote() {
        String text = Reports.of("prairielearn", Reports.lengthy(300, 4_000));
        assertThat(text).contains("[cut: the report was too long]");
        assertThat(Reports.of("prairielearn", Examples.graded())).doesNotContain("[cut");
    }

    @ParameterizedTest
    @MethodSource("all")
    void autolabEndsWithTheScoresAlone(Graded graded) {
        List<String> lines = Reports.of("autolab", graded).lines().toList();
        assertThat(lines).hasSize(3);
        Map<String, Object> last = PlainJson.object(lines.getLast());
        assertThat(last.keySet()).containsExactly("scores");
        assertThat(PlainJson.object(last.get("scores")).keySet()).containsExactly("Loupe");
        Map<String, Object> stages = PlainJson.object(lines.get(1));
        assertThat(stages).containsEntry("_presentation", "semantic").containsEntry("stages", List.of("Parts"));
        assertThat(PlainJson.object(stages.get("Parts")).values())
                .allMatch(part -> PlainJson.object(part).get("passed") instanceof Boolean);
    }

    @ParameterizedTest
    @MethodSource("all")
    void githubClassroomIsJsonInBase64ThatFitsIntoAVariable(Graded graded) {
        String text = Reports.of("github-classroom", graded);
        Map<String, Object> file = PlainJson.object(Reports.decoded(text));
        assertThat(file.get("status")).isIn("pass", "fail", "error");
        assertThat(number(file, "max_score")).isNotNegative();
        assertThat(PlainJson.objects(file.get("tests")))
                .isNotEmpty()
                .allMatch(test -> Set.of("pass", "fail", "error").contains(test.get("status")))
                .allMatch(test -> !((String) test.get("message")).contains("::"));
        assertThat(text.length()).isLessThan(128 * 1024);
    }

    @ParameterizedTest
    @MethodSource("all")
    void junitIsWellFormedAndItsCountsAgree(Graded graded) {
        Element suite =
                Xml.all(Xml.read(Reports.of("junit", graded)), "testsuite").getFirst();
        assertThat(Xml.all(suite, "testcase")).hasSize(count(suite, "tests"));
        assertThat(Xml.all(suite, "failure")).hasSize(count(suite, "failures"));
        assertThat(Xml.all(suite, "error")).hasSize(count(suite, "errors"));
        assertThat(Xml.all(suite, "skipped")).hasSize(count(suite, "skipped"));
        assertThat(Xml.all(suite, "testcase"))
                .allMatch(test -> Xml.children(test).size() <= 1)
                .allMatch(test -> !test.getAttribute("name").isEmpty());
    }

    private static int count(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource("all")
    void xapiHasActorsIdsAndScoresInTheirRange(Graded graded) {
        List<Map<String, Object>> statements = PlainJson.objects(PlainJson.read(Reports.of("xapi", graded)));
        for (Map<String, Object> statement : statements) {
            assertThat(UUID.fromString((String) statement.get("id")).version()).isEqualTo(5);
            Map<String, Object> actor = PlainJson.object(statement.get("actor"));
            assertThat(actor.keySet()).containsExactly("objectType", "account");
            assertThat(PlainJson.object(actor.get("account")).keySet()).containsExactly("homePage", "name");
            assertThat(PlainJson.object(statement.get("verb")).get("id"))
                    .asString()
                    .startsWith("http://");
            assertThat(PlainJson.object(statement.get("object")).get("id"))
                    .asString()
                    .startsWith("https://");
            assertThat(statement.toString()).doesNotContain("correctResponsesPattern", "mbox");
            Map<String, Object> result = PlainJson.object(statement.get("result"));
            assertThat(result.containsKey("success")).isEqualTo(result.containsKey("score"));
            if (result.containsKey("score")) {
                Map<String, Object> score = PlainJson.object(result.get("score"));
                assertThat(number(score, "scaled")).isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE);
                assertThat(number(score, "min")).isLessThan(number(score, "max"));
                assertThat(number(score, "raw")).isBetween(number(score, "min"), number(score, "max"));
            }
        }
    }

    @Test
    void xapiSaysNothingOfPartsWithoutAnAnswer() {
        assertThat(Reports.of("xapi", Reports.with(Status.UNANSWERED))).isEqualTo("[]");
        assertThat(Reports.of("xapi", Reports.refused("no"))).isEqualTo("[]");
    }

    @Test
    void xapiNamesNoTimeThatIsNone() {
        assertThat(Reports.of("xapi", Reports.saying("yesterday"))).doesNotContain("\"timestamp\"");
        assertThat(Reports.of("xapi", Examples.graded())).contains("\"timestamp\"");
    }

    @Test
    void aRefusedSubmissionHasAReasonEverywhereAndNoPoints() {
        Graded refused = Reports.refused("sub.json: file: the file is empty [IO-03]");
        assertThat(Reports.of("gradescope", refused)).contains("\"score\": 0,", "is empty");
        assertThat(Reports.of("autolab", refused)).contains("is empty").endsWith("{\"scores\": {\"Loupe\": 0}}\n");
        assertThat(Reports.decoded(Reports.of("github-classroom", refused)))
                .contains("\"status\": \"error\"", "is empty");
        assertThat(Reports.of("junit", refused)).contains("<error type=\"invalid\"", "is empty");
    }
}

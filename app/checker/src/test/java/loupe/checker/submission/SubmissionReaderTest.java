package loupe.checker.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.course.exercise.Answer;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A submission is read whole or refused with one sentence that has a place and a code.
class SubmissionReaderTest {

    private static final String GOOD = """
            {"format": "loupe.submission/1", "submission_id": "id-1",
             "pack": {"id": "p", "version": "1.0.0", "sha256": "%s"},
             "student": {"key": "s-1", "display": "Zoë", "email": "z@example.org", "lms": {"canvas_id": "7"}},
             "client": {"app": "loupe"}, "created": "2026-01-15T10:20:30Z",
             "answers": [{"exercise": "e", "part": "a", "variant": 3, "hints_used": 1,
               "attempts": [{"n": 2, "at": "t2", "raw": ["x", 1.50, null, true, {"k": "v"}]},
                            {"n": 1, "at": "t1", "raw": "65"}]}]}
            """.formatted("ab".repeat(32));

    private static Submission read(String text) {
        return SubmissionReader.read("s.loupesub", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingThatWasHandedInIsThere() {
        Submission read = read(GOOD);
        assertThat(read.id()).isEqualTo("id-1");
        assertThat(read.pack()).isEqualTo(new PackName("p", "1.0.0", "ab".repeat(32)));
        assertThat(read.student().key()).isEqualTo("s-1");
        assertThat(read.student().display()).contains("Zoë");
        assertThat(read.student().lms()).containsEntry("canvas_id", "7");
        PartAnswers answers = read.answers().getFirst();
        assertThat(answers.variant()).isEqualTo(3);
        assertThat(answers.hintsUsed()).isEqualTo(1);
        assertThat(answers.attempts())
                .extracting(PartAnswers.Try::number)
                .as("in the order of their numbers")
                .containsExactly(1, 2);
    }

    @Test
    void numbersStayAsTheyWereWritten() {
        Answer raw = read(GOOD).answers().getFirst().attempts().getLast().raw();
        assertThat(raw.shown()).isEqualTo("[x, 1.50, , true, {k: v}]");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Submission submission = read(GOOD);
        String written = SubmissionWriter.json(submission);
        Submission again = read(written);
        assertThat(again.id()).isEqualTo(submission.id());
        assertThat(again.pack()).isEqualTo(submission.pack());
        assertThat(again.student()).isEqualTo(submission.student());
        assertThat(again.created()).isEqualTo(submission.created());
        assertThat(again.answers()).isEqualTo(submission.answers());
        assertThat(written)
                .startsWith("{\n \"format\": \"loupe.submission/1\",\n")
                .contains("\"client\": {\n  \"app\": \"loupe\",\n  \"version\": ")
                .contains("{\n       \"k\": \"v\"\n      }");
    }

    @Test
    void theHashDoesNotDependOnTheLayout() {
        String other = GOOD.replace("\n", "")
                .replace("{\"format\": \"loupe.submission/1\", ", "{ ")
                .replaceFirst("\\{ ", "{ \"format\" :\"loupe.submission/1\",");
        assertThat(read(other).sha256()).isEqualTo(read(GOOD).sha256());
        assertThat(read(GOOD.replace("\"65\"", "\"66\"")).sha256())
                .isNotEqualTo(read(GOOD).sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"loupe.submission/1\"|\"loupe.submission/2\"|SB-05",
                "\"created\"|\"score\": 100, \"created\"|SB-04",
                "\"hints_used\": 1|\"hints_used\": 1, \"key\": 64|SB-04",
                "\"variant\": 3|\"variant\": -3|SB-03",
                "\"variant\": 3|\"variant\": 3.5|SB-03",
                "\"variant\": 3|\"variant\": \"3\"|SB-03",
                "\"variant\": 3|\"variant\": 99999999999|SB-03",
                "\"n\": 1|\"n\": 2|SB-02",
                "\"n\": 1|\"n\": 0|SB-03",
                "\"key\": \"s-1\"|\"key\": \"=1+1\"|SB-06",
                "\"key\": \"s-1\"|\"key\": \"../../x\"|SB-06",
                "\"key\": \"s-1\"|\"key\": \"a\\nb\"|SB-06",
                "\"key\": \"s-1\"|\"key\": \"\"|SB-06",
                "\"key\": \"s-1\", |''|SB-06",
                "\"answers\": [|\"answers\": [7, |SB-03",
                "\"created\": \"2026-01-15T10:20:30Z\",|''|SB-03",
                "\"sha256\": \"ab|\"sha256\": \"AB|SB-03",
                "\"exercise\": \"e\"|\"exercise\": \"e\", \"exercise\": \"f\"|JSON-04",
                "\"65\"|NaN|JSON-01",
                "\"65\"|1234567890123456789012345678901234567890|JSON-05",
            })
    void whatIsNotInOrderIsRefused(String good, String bad, String code) {
        assertThat(GOOD).contains(good);
        assertRefused(GOOD.replace(good, bad), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{}", "{\"format\": ", "nonsense", "{\"a\": 1} {\"b\": 2}"})
    void whatIsNoObjectOfOursIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageMatching(SHAPE);
    }

    @Test
    void aPartIsAnsweredOnce() {
        String answer = "{\"exercise\": \"e\", \"part\": \"a\", \"variant\": 0, \"attempts\": []}";
        assertRefused(GOOD.replace("\"answers\": [", "\"answers\": [" + answer + ", "), "SB-02");
    }

    @Test
    void tooMuchOfAnythingIsRefused() {
        assertRefused(GOOD.replace("\"65\"", "\"" + "x".repeat(10_001) + "\""), "SB-07");
        String cells = IntStream.range(0, 10_001).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertRefused(GOOD.replace("\"65\"", "[" + cells + "]"), "SB-07");
        assertRefused(GOOD.replace("\"65\"", "[".repeat(40) + "]".repeat(40)), "JSON-02");
        String attempts = IntStream.rangeClosed(3, 60)
                .mapToObj(n -> "{\"n\": " + n + ", \"at\": \"\", \"raw\": \"\"}, ")
                .collect(Collectors.joining());
        assertRefused(GOOD.replace("\"attempts\": [", "\"attempts\": [" + attempts), "SB-07");
        String answers = IntStream.range(0, 2001)
                .mapToObj(n -> "{\"exercise\":\"x" + n + "\",\"part\":\"a\",\"variant\":0,\"attempts\":[]},")
                .collect(Collectors.joining());
        assertRefused(GOOD.replace("\"answers\": [", "\"answers\": [" + answers), "SB-07");
        assertRefused(GOOD + " ".repeat(SubmissionReader.LARGEST), "IO-02");
        assertRefused("", "IO-03");
    }

    @Test
    void anotherEncodingIsSaidToBeNoUtf8() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            assertThatThrownBy(() -> SubmissionReader.read("s.loupesub", GOOD.getBytes(charset)))
                    .isInstanceOf(LoupeInputException.class)
                    .hasMessageMatching(SHAPE)
                    .hasMessageContaining("[UTF-01]");
        }
    }

    private static final String SHAPE =
            "^[^:\\n]+: (byte \\d+|line \\d+(, column \\d+)?|entry \"[^\"]+\"|key \"[^\"]+\"|file): [^\\n]+ \\[[A-Z]+-\\d\\d\\]$";

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageMatching(SHAPE)
                .hasMessageEndingWith("[" + code + "]");
    }
}

package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.checker.Status;
import loupe.checker.submission.PackName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a result says of itself, and that all of it survives being written and read.
class ResultTest {

    private static final PackName PACK = new PackName("p", "1.0.0", "c".repeat(64));

    private static Result result(Result.State state, List<PartLine> parts, String... warnings) {
        return new Result("id", "d".repeat(64), PACK, "default", "s-1", state, 1.5, 4, 2, parts, List.of(warnings));
    }

    private static PartLine line(Status status, List<Boolean> cells, Optional<PartLine.ForReview> review) {
        return new PartLine(
                "e",
                "p",
                "matrix",
                3,
                status,
                0.5,
                1,
                2,
                2,
                OptionalInt.of(2),
                1,
                Optional.of("m"),
                List.of("one", "two"),
                true,
                cells,
                review);
    }

    @Test
    void everyFieldIsWrittenAndReadBack() {
        var review = new PartLine.ForReview(0, 2, OptionalDouble.empty(), "free_text_not_decided", Map.of(), List.of());
        Result written = result(
                Result.State.COMPLETE_WITH_PENDING,
                List.of(
                        line(Status.PARTIAL, List.of(true, false, true), Optional.empty()),
                        line(Status.NEEDS_REVIEW, List.of(), Optional.of(review))),
                "w");
        String text = ResultJson.text(written);
        assertThat(ResultReader.read("r", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(written);
        assertThat(text).contains("\"warnings\": [\n  \"w\"\n ]").contains("true,\n    false,\n    true");
    }

    @Test
    void aSuggestionForTheReviewerIsNotWritten() {
        var review = new PartLine.ForReview(
                0, 2, OptionalDouble.of(1), "free_text_not_decided", Map.of("idea", "yes"), List.of("Found: “so”."));
        String text = ResultJson.text(result(
                Result.State.COMPLETE_WITH_PENDING,
                List.of(line(Status.NEEDS_REVIEW, List.of(), Optional.of(review)))));
        assertThat(text)
                .contains("\"suggested_points\": null")
                .doesNotContain("idea")
                .doesNotContain("Found");
    }

    @Test
    void onlyWhatHasNothingButAReasonIsRefused() {
        List<PartLine> some = List.of(line(Status.ERROR, List.of(), Optional.empty()));
        assertThat(result(Result.State.INVALID, List.of(), "why").refused()).isTrue();
        assertThat(result(Result.State.ERROR, List.of(), "why").refused()).isTrue();
        assertThat(result(Result.State.ERROR, some).refused()).isFalse();
        assertThat(result(Result.State.COMPLETE, List.of()).refused()).isFalse();
    }

    @Test
    void aSubmissionForAnotherPackIsToldByItsCode() {
        assertThat(result(Result.State.INVALID, List.of(), "f: key \"pack\": x [SB-09]")
                        .forAnotherPack())
                .isTrue();
        assertThat(result(Result.State.INVALID, List.of(), "f: file: x [IO-03]").forAnotherPack())
                .isFalse();
        assertThat(result(Result.State.COMPLETE, List.of(), "f: key \"pack\": x [SB-09]")
                        .forAnotherPack())
                .isFalse();
    }

    @Test
    void pointsWaitForAPersonAndForOurMistakes() {
        assertThat(line(Status.NEEDS_REVIEW, List.of(), Optional.empty()).pendingPoints())
                .isEqualTo(2);
        assertThat(line(Status.ERROR, List.of(), Optional.empty()).pendingPoints())
                .isEqualTo(2);
        assertThat(line(Status.INCORRECT, List.of(), Optional.empty()).pendingPoints())
                .isZero();
        assertThat(line(Status.ERROR, List.of(), Optional.empty()).place()).isEqualTo("e/p");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "6.4, 6.4",
        "0.45714285, 0.457143",
        "1e-9, 0",
        "0.0000005, 0",
        "0.0000015, 0.000002",
        "100000, 100000"
    })
    void numbersHaveAtMostSixDecimals(double number, String text) {
        assertThat(SixDigits.text(number)).isEqualTo(text);
        assertThat(SixDigits.round(number)).isEqualTo(Double.parseDouble(text));
    }
}

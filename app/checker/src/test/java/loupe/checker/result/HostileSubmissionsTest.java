package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import loupe.checker.Status;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionWriter;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ten thousand submissions that mean no good: no crash, no hang, no false pass. The seed is fixed; a failure names
/// the number of its submission, from which it can be made again.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileSubmissionsTest {

    private static final int MANY = 10_000;
    private static final List<String> PARTS_IN_JSON = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "[]",
            "{}",
            "\"\"",
            "[[[[[[]]]]]]",
            "\"\\u0000\"",
            "99999999999999999999",
            "{\"raw\": 1}",
            "\"\\ud800\"",
            "0.123456789",
            "\"=cmd()\"");

    private final SubmissionGrader grader = Examples.grader();

    @Test
    void noneCrashesAndNonePasses() {
        Map<Result.State, Integer> ended = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            SplitMix64 random = new SplitMix64(number);
            byte[] bytes = damaged(hostile(random).getBytes(StandardCharsets.UTF_8), random);
            Graded graded = grader.grade("hostile-" + number, bytes);
            Result result = graded.result();
            ended.merge(result.state(), 1, Integer::sum);
            assertThat(result.state()).as("submission %d: %s", number, result).isNotEqualTo(Result.State.ERROR);
            for (PartLine line : result.parts()) {
                String given = given(graded, line);
                assertThat(line.status()).as("submission %d: %s", number, given).isNotEqualTo(Status.CORRECT);
                assertThat(line.points()).as("submission %d: %s", number, given).isLessThan(line.maxPoints());
            }
            assertThat(ResultReader.read("r", ResultJson.text(result).getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
        }
        assertThat(ended.get(Result.State.INVALID))
                .as("damaged ones are refused")
                .isGreaterThan(MANY / 4);
        assertThat(ended.get(Result.State.COMPLETE)).as("the others are graded").isGreaterThan(MANY / 10);
    }

    private static String given(Graded graded, PartLine line) {
        return graded.submission().orElseThrow().answers().stream()
                .filter(a -> a.exercise().equals(line.exercise()) && a.part().equals(line.part()))
                .map(a -> line.place() + ": " + a.attempts())
                .findFirst()
                .orElse(line.place());
    }

    private static String hostile(SplitMix64 random) {
        HostileAnswers answers = new HostileAnswers(random);
        List<PartAnswers> given = new ArrayList<>();
        for (Exercise exercise : Examples.PACK.exercises()) {
            for (Part part : exercise.parts()) {
                if (random.below(3) > 0) {
                    continue;
                }
                int variant = exercise.parameters().list().isEmpty() ? 0 : random.below(5);
                Answer raw = answers.to(part);
                List<PartAnswers.Try> tries = List.of(new PartAnswers.Try(1, "2026-01-01T00:00:00Z", raw));
                given.add(new PartAnswers(exercise.id(), part.id(), variant, tries, random.below(3)));
            }
        }
        return SubmissionWriter.json(
                new Submission("id", PackName.of(Examples.PACK), Student.of("s"), "2026-01-01T00:00:00Z", given, ""));
    }

    /// Half of them are left as they are; the others are hurt somewhere.
    private static byte[] damaged(byte[] bytes, SplitMix64 random) {
        int at = random.below(bytes.length);
        return switch (random.below(12)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> changed(bytes, at, (byte) random.below(256));
            case 2 -> changed(bytes, at, (byte) (bytes[at] ^ (1 << random.below(8))));
            case 3 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1 + random.below(40)), bytes.length));
            case 4 -> joined(Arrays.copyOf(bytes, at), bytes);
            case 5 -> value(bytes, random);
            default -> bytes;
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        byte[] changed = bytes.clone();
        changed[at] = to;
        return changed;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /// Puts something else where some value was.
    private static byte[] value(byte[] bytes, SplitMix64 random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf("\": "); at >= 0; at = text.indexOf("\": ", at + 1)) {
            colons.add(at + 3);
        }
        int from = colons.get(random.below(colons.size()));
        int to = from;
        while (to < text.length() && ",\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String put = PARTS_IN_JSON.get(random.below(PARTS_IN_JSON.size()));
        return (text.substring(0, from) + put + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }
}

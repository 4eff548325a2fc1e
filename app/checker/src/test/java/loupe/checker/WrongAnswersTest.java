package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.expression.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers made wrong on purpose never pass. The seed is the test's argument: a failure repeats.
class WrongAnswersTest {

    private static final Grader GRADER = new Grader(StateRunner.none());
    private static final List<String> JUNK = List.of(
            "NaN",
            "nan",
            ".nan",
            "Infinity",
            "-inf",
            "1e999",
            "-1e999",
            "--",
            "1,5",
            "0x1p3",
            "null",
            "[]",
            "[[]]",
            "[[],[]]",
            "/",
            ";",
            "e5",
            "1e",
            "1/0",
            "0/0",
            "{}",
            "'; drop",
            "＋１",
            "\u0000",
            "\uD800",
            "9".repeat(64),
            "[NaN,NaN,NaN,NaN]");

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("loupe.cases", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWrongAnswerNeverPasses(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Exercise exercise : Packs.SEED.exercises()) {
            for (Part part : exercise.parts()) {
                List<Integer> deployed = exercise.parameters().deploy();
                int variant = deployed.get(random.nextInt(deployed.size()));
                Names names = exercise.names(variant);
                Answer wrong = ModelAnswers.of(part.question(), names)
                        .filter(a -> !(part.question() instanceof Question.FreeText))
                        .map(a -> spoiled(a, part.question(), random))
                        .orElse(Answer.of(JUNK.get(random.nextInt(JUNK.size()))));
                if (right(wrong, part.question(), names)) {
                    continue;
                }
                PartResult result = GRADER.grade(new Attempt(exercise, part, variant, wrong, Map.of(), 0));
                assertThat(result.correct() && result.misconception().isEmpty())
                        .as("%s.%s variant %d took %s", exercise.id(), part.id(), variant, wrong.shown())
                        .isFalse();
                assertThat(result.fraction()).isBetween(0.0, 1.0);
            }
        }
    }

    private static boolean right(Answer answer, Question question, Names names) {
        return Targets.of(question, names).stream()
                        .anyMatch(v -> ModelAnswers.of(question, v).equals(answer))
                || question instanceof Question.GoalState;
    }

    private static Answer spoiled(Answer answer, Question question, SplittableRandom random) {
        return switch (answer) {
            case Answer.Text(String text) when question instanceof Question.Formula -> Answer.of(text + " + r");
            case Answer.Text(String text) -> Answer.of(random.nextBoolean() ? off(text, random) : junk(random));
            case Answer.Items(List<Answer> items) -> {
                List<Answer> changed = new ArrayList<>(items);
                int at = random.nextInt(changed.size());
                switch (random.nextInt(3)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(changed.get(at));
                    default -> changed.set(at, spoiled(changed.get(at), question, random));
                }
                yield new Answer.Items(changed);
            }
            case Answer.Fields(Map<String, Answer> fields) -> new Answer.Fields(Map.of("nothing", Answer.of("x")));
        };
    }

    private static String junk(SplittableRandom random) {
        return JUNK.get(random.nextInt(JUNK.size()));
    }

    /// Numbers move by a tenth of their size and at least one; words get a letter more.
    private static String off(String text, SplittableRandom random) {
        if (!text.matches("-?[0-9.]+(E-?[0-9]+)?")) {
            return text + "q";
        }
        double number = new java.math.BigDecimal(text).doubleValue();
        double step = Math.max(1, Math.abs(number) * 0.1) * (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1);
        return java.math.BigDecimal.valueOf(number + step).toPlainString();
    }
}

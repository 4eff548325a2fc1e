package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static final Grader GRADER = new Grader(StateRunner.none());

    private static PartResult grade(Exercise exercise, Answer answer) {
        return GRADER.grade(Attempt.first(exercise, Packs.part(exercise), answer));
    }

    private static PartResult grade(Exercise exercise, String answer) {
        return grade(exercise, Answer.of(answer));
    }

    private static Exercise seed(String id) {
        return Packs.SEED.exercise(id).orElseThrow();
    }

    private static PartResult grade(String exercise, String part, Answer answer, int wrongBefore) {
        Exercise e = seed(exercise);
        return GRADER.grade(new Attempt(e, e.part(part).orElseThrow(), 0, answer, Map.of(), wrongBefore));
    }

    @Test
    void nothingHandedInIsUnanswered() {
        assertThat(grade(seed("s000-ex4-vit-tokens"), "  ").status()).isEqualTo(Status.UNANSWERED);
        assertThat(grade(seed("s000-ex4-vit-tokens"), new Answer.Items(List.of()))
                        .status())
                .isEqualTo(Status.UNANSWERED);
    }

    @Test
    void earlierWrongAttemptsCostALittleAndNeverMoreThanAll() {
        PartResult second = grade("s000-ex4-vit-tokens", "n", Answer.of("64"), 1);
        assertThat(second.status()).isEqualTo(Status.CORRECT);
        assertThat(second.fraction()).isCloseTo(0.9, within(1e-12));
        assertThat(grade("s000-ex4-vit-tokens", "n", Answer.of("64"), 40).points())
                .isEqualTo(0);
    }

    @Test
    void aMistakeIsNamedExplainedAndShown() {
        Exercise exercise = Packs.one("", """
                type: vector
                answer: {compute: "softmax(blocked([2.1, 1.5, 3.2, 0.8], [0, 0, 0, 1]))"}
                tol: {dp: 2}
                credit: per_cell
                misconceptions:
                - {id: after, compute: "softmax([2.1, 1.5, 3.2, 0.8]) * [1, 1, 1, 0]", credit: 0.5, feedback: "The sum is {1 - 0.0565|.2f}.", show: {step: 3, site: pattern}}
                """);
        PartResult result = grade(exercise, "0.21 0.11 0.62 0");
        assertThat(result.status()).isEqualTo(Status.PARTIAL);
        assertThat(result.misconception()).contains("after");
        assertThat(result.feedback()).containsExactly("The sum is 0.94.");
        assertThat(result.show().orElseThrow().step()).isEqualTo(3);
        assertThat(result.cells()).containsExactly(false, false, false, true);
    }

    @Test
    void aMistakeMustMatchAsAWhole() {
        PartResult result = grade(
                "s004-attention-by-hand",
                "weights",
                Answer.of("[[0.42,0.16,0.42],[0.16,0.42,0.42],[0.25,0.25,0.50]]"),
                0);
        assertThat(result.misconception()).isEmpty();
        assertThat(result.fraction()).isCloseTo(3 / 9.0, within(1e-12));
        assertThat(result.cells()).endsWith(true, true, true);
    }

    @Test
    void rowsThatDoNotSumAreRemarkedWithoutCostingPoints() {
        PartResult result = grade(
                "s004-attention-by-hand",
                "weights",
                Answer.of("[[0.40,0.20,0.40],[0.20,0.40,0.35],[0.25,0.25,0.50]]"),
                0);
        assertThat(result.fraction()).isCloseTo(8 / 9.0, within(1e-12));
        assertThat(result.feedback())
                .containsExactly("Row 2 sums to 0.95: each row of attention weights must sum to 1.");
    }

    @Test
    void anEarlierMistakeIsCarriedForward() {
        Exercise e = seed("s004-attention-by-hand");
        Answer output = Answer.of("[[3,4],[3.28,4.28],[3.56,4.56]]");
        Map<String, Answer> earlier =
                Map.of("weights", Answer.of("[[0.38,0.24,0.38],[0.24,0.38,0.38],[0.24,0.24,0.52]]"));
        PartResult carried = GRADER.grade(new Attempt(e, e.part("output").orElseThrow(), 0, output, earlier, 0));
        assertThat(carried.status()).isEqualTo(Status.CORRECT);
        assertThat(carried.carried()).isEqualTo(PartResult.Carried.FORWARD);
        assertThat(GRADER.grade(Attempt.first(e, e.part("output").orElseThrow(), output))
                        .correct())
                .isFalse();
        Map<String, Answer> misshapen = Map.of("weights", Answer.of("1 2; 3 4"));
        assertThat(GRADER.grade(new Attempt(e, e.part("output").orElseThrow(), 0, output, misshapen, 0))
                        .correct())
                .isFalse();
    }

    @Test
    void whatCannotBeReadIsInvalidWithASentence() {
        assertThat(grade("s004-layer-norm", "mean", Answer.of("5,0"), 0).feedback())
                .containsExactly("comma is ambiguous here: use a decimal point");
        assertThat(grade("s004-layer-norm", "y", Answer.of("1,5 2,5 3,5 4,5"), 0)
                        .status())
                .isEqualTo(Status.INVALID);
        assertThat(grade("s004-layer-norm", "y", Answer.of("1 2 3"), 0).feedback())
                .containsExactly("this needs 4 numbers, got 3 numbers");
        assertThat(grade("s004-attention-by-hand", "scores", Answer.of("1 0 1; 0 1"), 0)
                        .feedback())
                .containsExactly("the rows are not equally long: row 1 has 3 numbers, row 2 has 2");
        assertThat(grade("s004-attention-by-hand", "scores", Answer.of("1 0 1 0 1 1 1 1 2"), 0)
                        .status())
                .isEqualTo(Status.INVALID);
        assertThat(grade("s004-draw-causal-mask", "mask", Answer.of("01111/00111"), 0)
                        .feedback())
                .containsExactly("paint 5 rows of 5 cells");
        assertThat(grade("s000-ex2-sampling-method", "choice", Answer.of("greedy nucleus"), 0)
                        .status())
                .isEqualTo(Status.INVALID);
        assertThat(grade("s000-ex2-sampling-method", "choice", Answer.of("sampling"), 0)
                        .status())
                .isEqualTo(Status.INVALID);
        assertThat(grade("s004-lora-count", "formula", Answer.of("r*(d+q)"), 0).feedback())
                .containsExactly("\"q\" is no variable here: use d, k, r");
        assertThat(grade("s004-goal-low-entropy", "T", Answer.of("0.5"), 0).status())
                .isEqualTo(Status.INVALID);
    }

    @Test
    void cellsMayBeFilledInOneByOne() {
        Answer row =
                new Answer.Items(List.of(Answer.of("-1.34"), Answer.of("-0.45"), Answer.of("0.45"), Answer.of("1.34")));
        assertThat(grade("s004-layer-norm", "y", row, 0).correct()).isTrue();
        Answer grid = new Answer.Items(List.of(
                Answer.of(List.of("1", "0", "1")),
                Answer.of(List.of("0", "1", "1")),
                Answer.of(List.of("1", "1", "2"))));
        assertThat(grade("s004-attention-by-hand", "scores", grid, 0).correct()).isTrue();
    }

    @Test
    void choicesSayWhyTheyAreWrongAndWhereToLook() {
        Exercise exercise = Packs.one("", """
                type: single_choice
                options:
                - {id: a, text: A, correct: true}
                - {id: b, text: B, feedback: "Not B.", show: {step: 2}}
                """);
        PartResult wrong = grade(exercise, "b");
        assertThat(wrong.feedback()).containsExactly("Not B.");
        assertThat(wrong.show().orElseThrow().step()).isEqualTo(2);
        assertThat(grade(exercise, "a").show()).isEmpty();
    }

    @Test
    void multipleChoicesAreCreditedByFourRules() {
        String options = """
                type: multiple_choice
                credit: %s
                options:
                - {id: a, text: A, correct: true}
                - {id: b, text: B, correct: true}
                - {id: c, text: C}
                - {id: d, text: D}
                """;
        Answer answer = Answer.of(List.of("a", "b", "c"));
        assertThat(grade(Packs.one("", options.formatted("all_or_nothing")), answer)
                        .fraction())
                .isEqualTo(0);
        assertThat(grade(Packs.one("", options.formatted("net_correct")), answer)
                        .fraction())
                .isEqualTo(0.5);
        assertThat(grade(Packs.one("", options.formatted("coverage")), answer).fraction())
                .isEqualTo(2 / 3.0);
        assertThat(grade(Packs.one("", options.formatted("each_answer")), answer)
                        .fraction())
                .isEqualTo(0.75);
    }

    @Test
    void aVariantHasItsOwnAnswer() {
        Exercise e = seed("s000-ex4-vit-tokens");
        assertThat(e.prompt(3)).contains("224x224").contains("14x14");
        PartResult result = GRADER.grade(new Attempt(e, e.part("n").orElseThrow(), 3, Answer.of("256"), Map.of(), 0));
        assertThat(result.correct()).isTrue();
    }

    @Test
    void aBrokenExerciseIsOurFaultAndCostsNothing() {
        Exercise exercise = Packs.one("", "type: integer\nanswer: {compute: \"missing + 1\"}");
        PartResult result = grade(exercise, "3");
        assertThat(result.status()).isEqualTo(Status.ERROR);
        assertThat(result.status().counts()).isFalse();
        assertThat(result.feedback().getFirst()).contains("nothing is called missing");
    }

    @Test
    void theSolutionIsShownInWordsAndRoundedNumbers() {
        Exercise e = seed("s004-temperature-probs");
        assertThat(GRADER.solution(Attempt.first(e, e.part("cold").orElseThrow(), Answer.NOTHING)))
                .containsExactly("[0.9074, 0.0741, 0.0185]");
        Exercise choice = seed("s000-ex2-sampling-method");
        assertThat(GRADER.solution(Attempt.first(choice, choice.part("choice").orElseThrow(), Answer.NOTHING)))
                .containsExactly("Nucleus (top-p) sampling");
    }
}

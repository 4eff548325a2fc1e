package loupe.checker.marker;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.checker.PartResult;
import loupe.checker.StateRunner;
import loupe.checker.Status;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas are compared by what they are worth, on decimals too, and hold only what the question allows.
class FormulaMarkerTest {

    private static final Exercise EXERCISE =
            ExercisePacks.read(new SourceText("formula.yaml", """
                    format: loupe.exercises/1
                    pack: {id: formula}
                    exercises:
                    - id: x
                      title: X
                      prompt: P
                      parts:
                      - id: p
                        type: expression
                        answer: {expr: "sqrt(a) * (1 - t) + t"}
                        variables: {a: {int: [4, 9]}, t: {double: [0.25, 0.75]}}
                        equivalence: {points: 12, rtol: 1.0e-9}
                        allow: {functions: [sqrt], ops: ["+", "-", "*", "/"], max_nodes: 12}
                    """)).exercises().getFirst();

    private static PartResult grade(Answer answer) {
        return new Grader(StateRunner.none())
                .grade(Attempt.first(EXERCISE, EXERCISE.parts().getFirst(), answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(a)*(1-t)+t",
                "t + (1 - t) * sqrt(a)",
                "sqrt(a) + t*(1 - sqrt(a))",
                "  sqrt(a) - t*sqrt(a) + t "
            })
    void whatIsWorthTheSameIsRight(String formula) {
        assertThat(grade(Answer.of(formula)).status()).as(formula).isEqualTo(Status.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(a)",
                "t",
                "sqrt(a)*(1-t)-t",
                "sqrt(a)*(1-t)+t+t/1000000",
                "2",
                "sqrt(a)*(1-t)+0.5",
                "0/0",
                "1/(t-t)"
            })
    void whatIsWorthSomethingElseSomewhereIsWrong(String formula) {
        assertThat(grade(Answer.of(formula)).status()).as(formula).isEqualTo(Status.INCORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt(b)|\"b\" is no variable here",
                "a^t|^ is not needed here: use",
                "max(a, t)|max is not needed here",
                "sqrt(a) + max(a, t)|max is not needed here",
                "[a, t]|a list is not needed here",
                "a[0]|an index is not needed here",
                "a < t|< is not needed here",
                "a+a+a+a+a+a+a+a|this is longer than needed: use at most 12 parts",
                "sqrt(a|at place",
            })
    void whatIsNotAllowedIsSaid(String formula, String told) {
        PartResult result = grade(Answer.of(formula));
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.feedback().getFirst()).contains(told);
    }

    @Test
    void twelvePartsAreNotTooMany() {
        assertThat(grade(Answer.of("a+a+a+a+a+sqrt(a)")).status()).isEqualTo(Status.INCORRECT);
    }

    @Test
    void aListIsNoFormula() {
        assertThat(grade(Answer.of(java.util.List.of("a"))).feedback()).containsExactly("write a formula");
    }
}

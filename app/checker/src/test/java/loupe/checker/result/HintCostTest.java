package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.checker.Grader;
import loupe.checker.StateRunner;
import loupe.checker.submission.PartAnswers;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

/// What hints take off a submission where no policy says otherwise.
class HintCostTest {

    private static final Exercise EXERCISE =
            ExercisePacks.read(new SourceText("x.yaml", """
            format: loupe.exercises/1
            pack: {id: x}
            defaults: {hints: {cost: 0.1}}
            exercises:
            - id: x
              title: X
              prompt: P
              hints: [{text: A}]
              parts:
              - {id: p, type: integer, answer: {compute: "2"}, hints: [{text: B, cost: 0.25}]}
            """)).exercises().getFirst();

    private static double fraction(int hintsUsed) {
        var part = EXERCISE.part("p").orElseThrow();
        var right = new PartAnswers.Try(1, "", Answer.of("2"));
        var answers = new PartAnswers("x", "p", 0, List.of(right), hintsUsed);
        return new PartGrader(new Grader(StateRunner.none()), Policy.DEFAULT)
                .grade(EXERCISE, part, answers, List.of(answers))
                .fraction();
    }

    @Test
    void eachHintTakesOffItsOwnCost() {
        assertThat(fraction(0)).isEqualTo(1);
        assertThat(fraction(1)).isCloseTo(0.9, within(1e-9));
        assertThat(fraction(2)).isCloseTo(0.65, within(1e-9));
        assertThat(fraction(9)).isCloseTo(0.65, within(1e-9));
    }
}

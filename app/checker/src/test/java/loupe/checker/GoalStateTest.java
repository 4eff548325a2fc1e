package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Models;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Settings;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.model.Transformer;
import loupe.engine.token.Tokenizer;
import org.junit.jupiter.api.Test;

/// Goals are graded on the tensors of the pane's own experiment.
class GoalStateTest {

    private static final Exercise LEAK = Packs.one("", """
            type: goal_state
            pane: masks
            state: {mask: {grid: [4, 4]}}
            goals:
            - {id: leaks, expr: "site('leak')[1, 3] > 0", points: 1, feedback: "Position 1 moves by {value}."}
            - {id: alone, expr: "site('leak')[0, 3] == 0 and leak[2, 3] == 0", points: 1, feedback: "Another moves."}
            witness: {mask: "1000/1101/1110/1111"}
            """);

    private static final Grader GRADER =
            new Grader(new ExperimentRunner(new Lab(new ReferenceBackend(), new NoModels())));

    private static PartResult grade(Answer answer) {
        return GRADER.grade(Attempt.first(LEAK, Packs.part(LEAK), answer));
    }

    private static PartResult grade(String mask) {
        return grade(new Answer.Fields(Map.of("mask", Answer.of(mask))));
    }

    @Test
    void aStateThatReachesEveryGoalIsRight() {
        assertThat(grade("1000/1101/1110/1111").status()).isEqualTo(Status.CORRECT);
    }

    @Test
    void eachGoalHasItsOwnPointsAndSentence() {
        PartResult both = grade("1000/1101/1111/1111");
        assertThat(both.fraction()).isEqualTo(0.5);
        assertThat(both.feedback()).containsExactly("Another moves.");
        assertThat(grade("1000/1100/1110/1111").feedback()).containsExactly("Position 1 moves by 0.");
    }

    @Test
    void theStateOfAPaneIsAnAnswer() {
        Settings settings = Experiments.find("masks").orElseThrow().start().withText("mask", "1000/1101/1110/1111");
        assertThat(grade(PaneState.of(settings)).correct()).isTrue();
    }

    @Test
    void aStateThatCannotBeRunIsInvalid() {
        assertThat(grade("10/11").status()).isEqualTo(Status.INVALID);
        assertThat(grade("1000/1101/1110/1112").feedback().getFirst()).contains("4 rows of 4 cells");
    }

    private static final class NoModels implements Models {

        @Override
        public List<Integer> steps(String model) {
            throw new RefusedException("there are no models here");
        }

        @Override
        public Transformer at(String model, int step) {
            throw new RefusedException("there are no models here");
        }

        @Override
        public Tokenizer tokenizer(String model) {
            throw new RefusedException("there are no models here");
        }
    }
}

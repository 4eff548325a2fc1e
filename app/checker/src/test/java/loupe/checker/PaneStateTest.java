package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Settings;
import loupe.course.experiment.ToggleSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Goals of the course, reached as a learner reaches them: by setting the pane.
class PaneStateTest {

    static Stream<Arguments> goals() {
        Course course = Course.read(Home.find());
        return course.lessons().stream()
                .flatMap(id -> course.exercises(id).exercises().stream())
                .flatMap(exercise -> exercise.parts().stream()
                        .filter(part -> part.question() instanceof Question.GoalState)
                        .map(part -> Arguments.of(exercise.id() + "." + part.id(), exercise, part)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goals")
    void thePaneSetAsInTheWitnessReachesTheGoals(String name, Exercise exercise, Part part) {
        Question.GoalState goal = (Question.GoalState) part.question();
        Settings settings = Experiments.find(goal.pane()).orElseThrow().start();
        for (Map.Entry<String, Answer> field : goal.witness().fields().entrySet()) {
            settings = settings.withText(field.getKey(), text(settings, field.getKey(), field.getValue()));
        }
        PartResult result = new Grader(new ExperimentRunner(TestLab.LAB))
                .grade(Attempt.first(exercise, part, PaneState.of(settings)));
        assertThat(result.feedback()).isEmpty();
        assertThat(result.status()).isEqualTo(Status.CORRECT);
    }

    /// As a knob would write it.
    private static String text(Settings settings, String name, Answer value) {
        return switch (value) {
            case Answer.Text(String word)
            when settings.setting(name) instanceof ToggleSetting -> word.equals("true") ? "on" : "off";
            case Answer.Text(String word)
            when word.startsWith("[[") -> word.replace("], [", "/").replaceAll("[\\[\\],]", " ");
            case Answer.Text(String word) -> word;
            case Answer.Items(List<Answer> rows) ->
                String.join(
                        "/",
                        rows.stream()
                                .map(row -> row instanceof Answer.Items(List<Answer> cells)
                                        ? String.join(
                                                " ",
                                                cells.stream()
                                                        .map(Answer::shown)
                                                        .toList())
                                        : row.shown())
                                .toList());
            case Answer.Fields fields -> fields.shown();
        };
    }
}

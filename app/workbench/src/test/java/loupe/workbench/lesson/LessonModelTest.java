package loupe.workbench.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.course.experiment.Edit;
import loupe.workbench.instrument.Selection;
import loupe.workbench.live.Runner;
import org.junit.jupiter.api.Test;

class LessonModelTest {

    private final SoftmaxByHand experiment = new SoftmaxByHand();
    private final LessonModel model =
            new LessonModel(experiment, experiment.start(), SoftmaxByHand.lab(), Runner.immediate());

    @Test
    void theTraceFollowsTheSettings() {
        float before = model.trace().get("pattern").at(0);
        model.set("temperature", 5.0);
        assertThat(model.trace().get("pattern").at(0)).isNotEqualTo(before);
        assertThat(model.beforeProperty().get().get("pattern").at(0)).isEqualTo(before);
    }

    @Test
    void aDragIsOneStepHoweverFarItGoes() {
        for (double t = 1.1; t < 3; t += 0.1) {
            model.drag("temperature", t);
        }
        model.drop();
        assertThat(model.undoableProperty().get()).isEqualTo("Temperature");
        model.undo();
        assertThat(model.settings().number("temperature")).isEqualTo(1);
        assertThat(model.undoableProperty().get()).isEmpty();
    }

    @Test
    void twoDragsOfTheSameKnobAreTwoSteps() {
        model.drag("temperature", 2.0);
        model.drop();
        model.drag("temperature", 3.0);
        model.drop();
        model.undo();
        assertThat(model.settings().number("temperature")).isEqualTo(2);
    }

    @Test
    void whatWasUndoneCanBeDoneAgain() {
        model.set("scale", false);
        model.undo();
        assertThat(model.settings().on("scale")).isTrue();
        model.redo();
        assertThat(model.settings().on("scale")).isFalse();
        assertThat(model.redoableProperty().get()).isEmpty();
    }

    @Test
    void resetDiffersFromUndoAndCanItselfBeUndone() {
        model.set("head", "2");
        model.set("temperature", 4.0);
        model.reset();
        assertThat(model.settings()).isEqualTo(experiment.start());
        model.undo();
        assertThat(model.settings().number("temperature")).isEqualTo(4);
        assertThat(model.settings().choice("head")).isEqualTo("2");
    }

    @Test
    void typingIntoATensorIsAStepToo() {
        model.change("Type into scores", s -> s.with(new Edit("scores", new int[] {0}, 9)));
        assertThat(model.trace().get("scores").at(0)).isEqualTo(9);
        assertThat(model.undoableProperty().get()).isEqualTo("Type into scores");
        model.undo();
        assertThat(model.trace().get("scores").at(0)).isEqualTo(3);
    }

    @Test
    void settingsThatCannotBeRunKeepTheLastPicture() {
        model.set("text", "");
        assertThat(model.failureProperty().get()).hasMessage("Type at least one word.");
        assertThat(model.trace().labels("pattern", "key")).contains("river");
        model.undo();
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void settingTheSameValueIsNoStep() {
        model.set("scale", true);
        assertThat(model.undoableProperty().get()).isEmpty();
    }

    @Test
    void aCellStaysLockedUntilItIsLetGo() {
        Selection selection = new Selection();
        Selection.Cell a = new Selection.Cell("pattern", java.util.List.of(0));
        Selection.Cell b = new Selection.Cell("pattern", java.util.List.of(1));
        selection.hoveredProperty().set(a);
        assertThat(selection.shownProperty().get()).isEqualTo(a);
        selection.lock(b);
        assertThat(selection.shownProperty().get()).isEqualTo(b);
        assertThat(selection.unlock()).isTrue();
        assertThat(selection.shownProperty().get()).isEqualTo(a);
        assertThat(selection.unlock()).isFalse();
    }
}

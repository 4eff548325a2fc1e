package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.course.progress.Attempt;
import loupe.workbench.lesson.ExerciseBar.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextEditorTest {

    private static final String WHY = """
            - id: why
              type: free_text
              points: 1
              rubric:
                length: {min_words: 4, max_words: 20}
                concepts:
                - id: hidden
                  points: 1
                  required: true
                  any_of: [{phrases: ["the future is hidden"]}]
                  missing: "What may a word not see?"
                misconceptions:
                - {id: same, any_of: [{phrases: ["no difference"]}], feedback: "Compare the two in the pane.", cap: 0}
                decide:
                  correct: {required: all, misconceptions: none, contradictions: none, stuffing: "< 0.6"}
                  incorrect: {only_if: [blank, copies_prompt, misconception_and_no_concept]}
                  otherwise: needs_review
              tests: [{answer: "Because the future is hidden from it.", score: 1}]
            """;

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void aSentenceThatSaysItIsRight(FxRobot robot) {
        bar.open(robot, WHY);
        bar.focus(robot);
        robot.write("Because the future is hidden from it.");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
        assertThat(area(robot).getText()).doesNotContain("\n");
    }

    @Test
    void anExpectedMistakeIsExplained(FxRobot robot) {
        bar.open(robot, WHY);
        bar.focus(robot);
        robot.write("It makes no difference at all.");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Not yet").contains("Compare the two in the pane.");
    }

    @Test
    void whatIsNotSureWaitsForAPerson(FxRobot robot) {
        bar.open(robot, WHY);
        bar.focus(robot);
        robot.write("Words that come later are covered up.");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Needs review");
        assertThat(bar.store().attempts()).extracting(Attempt::verdict).containsExactly("needs_review");
        assertThat(bar.score()).isEqualTo(new Score(0, 1, 1));
    }

    @Test
    void theWordsAreCounted(FxRobot robot) {
        bar.open(robot, WHY);
        bar.focus(robot);
        robot.write("one two\nthree");
        assertThat(robot.lookup(".answer-preview").queryAs(Label.class).getText())
                .isEqualTo("3 words; 4 to 20 words are asked for");
    }

    @Test
    void tabLeavesTheFieldAndShiftTabComesBack(FxRobot robot) {
        bar.open(robot, WHY);
        bar.focus(robot);
        robot.write("a").type(KeyCode.TAB);
        assertThat(robot.lookup("#check").query().isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(area(robot).isFocused()).isTrue();
        assertThat(area(robot).getText()).isEqualTo("a");
    }

    @Test
    void whatWasTypedStandsThereAgainUnchecked(FxRobot robot) {
        bar.open(robot, WHY + WHY.replace("id: why", "id: other"));
        bar.focus(robot);
        robot.write("half a");
        bar.press(robot, "next-exercise");
        bar.press(robot, "previous-exercise");
        assertThat(area(robot).getText()).isEqualTo("half a");
        assertThat(bar.store().attempts()).isEmpty();
    }

    private static TextArea area(FxRobot robot) {
        return robot.lookup("#answer").queryAs(TextArea.class);
    }
}

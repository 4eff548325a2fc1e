package loupe.workbench.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import loupe.course.exercise.ExercisePack;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.text.Connections;

/// Builds the exercise bar of an open lesson.
public interface ExerciseBars {

    /// The bar of a lesson's exercises, in their order.
    ///
    /// @param words what the words of the questions are tied to
    ExerciseBar bar(String lesson, ExercisePack pack, LessonContext context, Connections words);

    /// How many questions the bar asks.
    int count(ExercisePack pack);

    /// A bar that holds one sentence: when a lesson has no exercises, or they cannot be read.
    static ExerciseBar saying(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("muted");
        HBox node = new HBox(label);
        node.getStyleClass().add("quiet-bar");
        SimpleObjectProperty<ExerciseBar.Score> score = new SimpleObjectProperty<>(ExerciseBar.Score.NONE);
        return new ExerciseBar() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public ObservableValue<Score> score() {
                return score;
            }

            @Override
            public void focus() {
                node.requestFocus();
            }
        };
    }
}

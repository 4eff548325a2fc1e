package loupe.workbench.lesson;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The exercises of an open lesson, along its lower edge; the exercise package builds it.
public interface ExerciseBar {

    /// The bar; it grows with the editor in it.
    Node node();

    /// How many exercises there are and how many were solved; the rail and the status bar follow it.
    ObservableValue<Score> score();

    /// Puts the keyboard focus where the answer goes.
    void focus();

    /// How far a learner is in a lesson.
    ///
    /// @param solved exercises answered rightly
    /// @param tried exercises with at least one graded answer
    /// @param all exercises of the lesson
    record Score(int solved, int tried, int all) {

        /// No exercises at all.
        public static final Score NONE = new Score(0, 0, 0);
    }
}

package loupe.workbench.exercise;

import java.util.List;
import javafx.scene.layout.Region;
import loupe.course.exercise.Answer;

/// Where one kind of answer is given. Everything can be done with the keyboard.
interface Editor {

    /// The editor; the same node at every call.
    Region node();

    /// What stands in it now, as raw as it was given.
    Answer answer();

    /// Puts an answer into it, such as a draft.
    void show(Answer answer);

    /// Puts the keyboard focus where the answer goes.
    void focus();

    /// Marks single cells, row after row, as right or wrong; an empty list takes all marks away.
    default void mark(List<Boolean> cells) {}

    /// Lets go of everything outside the editor; it goes off the screen for good.
    default void close() {}
}

package loupe.workbench.lesson;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import loupe.workbench.knob.Settable;

/// The pane of an open lesson: instruments laid out and bound to the trace.
public interface LessonView {

    /// The picture in the middle of the lesson; the same node at every call.
    Node node();

    /// What stays in sight below the picture however far it is scrolled: the explanation of a cell.
    default Optional<Node> explainer() {
        return Optional.empty();
    }

    /// Buttons of this lesson alone, such as *Mute this head*; they stand below the knobs.
    default List<Node> actions() {
        return List.of();
    }

    /// Names of settings that are edited in the picture itself and therefore have no knob. Grids and masks never have
    /// one.
    default List<String> inThePicture() {
        return List.of();
    }

    /// Names of settings that wait behind *More*; few controls come first.
    default List<String> advanced() {
        return List.of();
    }

    /// What the knobs turn: the model itself, or something before it where one setting brings others along.
    default Settable turns(LessonModel model) {
        return model;
    }

    /// What the picture shows right now, in one or two sentences, for a screen reader.
    default String summary() {
        return "";
    }

    /// Ends work of the view's own, such as a training run. Called once, when the lesson is closed.
    default void close() {}
}

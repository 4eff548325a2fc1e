package loupe.workbench.classroom;

import javafx.scene.Node;
import loupe.checker.classroom.ClassReport;

/// One of the four areas of the class view.
interface Area {

    /// The area; the same node at every call.
    Node node();

    /// Shows what is known of the class by now.
    void show(ClassReport report);

    /// Paints again in another look.
    default void dress() {}

    /// Writes students anew, with names or without.
    default void rename() {}

    /// Puts the keyboard where the work is.
    default void focus() {
        node().requestFocus();
    }
}

package loupe.workbench.instrument;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Clicks that do not depend on how fast the machine is: a robot's double-click on a busy one is two single ones.
final class Clicks {

    private Clicks() {}

    /// The second click of a double-click at a place inside a node; px.
    static void twice(Node node, double x, double y) {
        Point2D screen = node.localToScreen(x, y);
        Point2D scene = node.localToScene(x, y);
        MouseEvent click = new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, scene.getX(), scene.getY()));
        Event.fireEvent(node, click);
    }
}

package loupe.workbench.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.paint.Look;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A canvas between two pixels is blurred, and takes ten times as long to paint where there is no graphics card.
@ExtendWith(ApplicationExtension.class)
class WholePixelsTest {

    @TestFactory
    Stream<DynamicTest> everyCanvasLiesOnWholePixels() {
        return Catalogue.all().stream()
                .map(lesson -> DynamicTest.dynamicTest(
                        lesson.id(), () -> assertThat(between(lesson)).isEmpty()));
    }

    private static List<String> between(Lesson lesson) throws Exception {
        java.util.concurrent.FutureTask<List<String>> task = new java.util.concurrent.FutureTask<>(() -> {
            List<String> found = new ArrayList<>();
            OpenedLesson open = new OpenedLesson(lesson, 1440, 900);
            for (Look look : List.of(Look.LIGHT, Look.PROJECTOR)) {
                open.dress(look);
                collect(open.root(), look.name(), found);
            }
            open.close();
            return found;
        });
        Platform.runLater(task);
        return task.get();
    }

    private static void collect(Node node, String where, List<String> found) {
        String path = where + " > " + node.getClass().getSimpleName();
        if ((node instanceof Canvas || node instanceof ImageView)
                && node.getLayoutBounds().getWidth() > 0) {
            Point2D at = node.localToScene(0, 0);
            if (Math.abs(at.getX() - Math.rint(at.getX())) > 1e-6
                    || Math.abs(at.getY() - Math.rint(at.getY())) > 1e-6) {
                found.add(path + " at " + at.getX() + ", " + at.getY());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, path, found));
        }
    }
}

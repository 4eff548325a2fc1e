package loupe.workbench.lesson;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Presence;
import loupe.workbench.text.LessonPages;

/// An open lesson on the screen: text, pane, knobs, and the exercises along the lower edge.
///
/// The frame keeps the model and the view alive as long as it is shown, because JavaFX bindings are weak. In the scene
/// the pane comes before the knobs, and so it does for the Tab key.
public final class LessonFrame {

    private static final double NARROW = 1100; // px of window at zoom 1; below it the knobs go under the pane

    private final LessonContext context;
    private final LessonView view;
    private final LessonPages pages;
    private final ExerciseBar exercises;
    private final TextColumn text;
    private final PaneArea pane;
    private final ControlColumn controls;
    private final VBox middle;
    private final HBox columns;
    private final BorderPane node;
    private final BooleanProperty knobsShown = new SimpleBooleanProperty(this, "knobsShown", true);
    private final BooleanProperty exercisesShown = new SimpleBooleanProperty(this, "exercisesShown", true);
    private boolean narrow;

    public LessonFrame(LessonContext context, LessonView view, LessonPages pages, ExerciseBar exercises) {
        this.context = context;
        this.view = view;
        this.pages = pages;
        this.exercises = exercises;
        text = new TextColumn(pages, context.model().stepProperty());
        controls = new ControlColumn(context.model(), view);
        pane = new PaneArea(context.model(), view, controls.texts());
        middle = new VBox(pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        HBox.setHgrow(middle, Priority.ALWAYS);
        columns = new HBox(text, middle, controls);
        columns.setFillHeight(true);
        node = new BorderPane(columns);
        node.setBottom(exercises.node());
        node.getStyleClass().add("lesson-frame");
        exercises.node().getStyleClass().add("exercise-bar");
        knobsShown.addListener((o, was, now) -> Presence.show(controls, now));
        exercisesShown.addListener((o, was, now) -> Presence.show(exercises.node(), now));
    }

    /// The whole lesson.
    public Node node() {
        return node;
    }

    /// What the lesson was built from.
    public LessonContext context() {
        return context;
    }

    /// The lesson's text.
    public LessonPages pages() {
        return pages;
    }

    /// The lesson's exercises.
    public ExerciseBar exercises() {
        return exercises;
    }

    /// The lesson's picture.
    public LessonView view() {
        return view;
    }

    /// Whether the knobs are to be seen; the projector look hides them at first.
    public BooleanProperty knobsShownProperty() {
        return knobsShown;
    }

    /// Whether the exercises are to be seen; the projector look hides them at first.
    public BooleanProperty exercisesShownProperty() {
        return exercisesShown;
    }

    /// One step on in the text; false when this is the last one.
    public boolean next() {
        return go(context.model().stepProperty().get() + 1);
    }

    /// One step back in the text; false when this is the first one.
    public boolean previous() {
        return go(context.model().stepProperty().get() - 1);
    }

    /// Lays the lesson out for a window of this width; px.
    public void fit(double windowWidth, Appearance appearance) {
        boolean under = appearance.look() != Look.PROJECTOR && windowWidth < NARROW * appearance.zoom();
        if (under != narrow) {
            narrow = under;
            columns.getChildren().remove(controls);
            middle.getChildren().remove(controls);
            (under ? middle : columns).getChildren().add(controls);
        }
        controls.getStyleClass().remove("under");
        if (under) {
            controls.getStyleClass().add("under");
        }
    }

    /// Shows everything, or in the projector look only the text and the picture.
    public void chrome(Look look) {
        knobsShown.set(look != Look.PROJECTOR);
        exercisesShown.set(look != Look.PROJECTOR);
    }

    /// Puts the keyboard focus into the picture, where keys are commands and not letters.
    public void focus() {
        Node first = firstIn(view.node());
        request(first.isFocusTraversable() ? first : firstIn(controls));
    }

    /// Ends the lesson's work. The frame is not used any more afterwards.
    public void close() {
        view.close();
        context.model().close();
    }

    private boolean go(int step) {
        boolean there = step >= 0 && step < pages.steps();
        if (there) {
            context.model().stepProperty().set(step);
        }
        return there;
    }

    /// A picture that was never laid out is not in the scene yet and takes the focus as soon as it is.
    private static void request(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, Scene was, Scene now) {
                scene.removeListener(this);
                node.requestFocus();
            }
        });
    }

    private static Node firstIn(Node node) {
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstIn(child);
                if (found.isFocusTraversable()) {
                    return found;
                }
            }
        }
        return node;
    }
}

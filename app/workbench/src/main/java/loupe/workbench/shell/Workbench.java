package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.Map;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import loupe.course.Home;
import loupe.course.UserFolder;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.lesson.StateCard;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.jspecify.annotations.Nullable;

/// The window: puts the parts of the program together, shows them, and keeps them when it is closed.
public final class Workbench extends Application {

    /// The named parameter with the folder of a class to open.
    public static final String CLASS = "class";

    /// The named parameter with the pack of that class.
    public static final String PACK = "pack";

    private static final double WIDTH = 1440; // px at the first start, or what the screen has
    private static final double HEIGHT = 900; // px
    private static final double SMALLEST_WIDTH = 800; // px
    private static final double SMALLEST_HEIGHT = 600; // px

    private @Nullable Runner runner;
    private @Nullable ProgressStore store;
    private @Nullable Desk desk;

    @Override
    public void start(Stage stage) {
        Home home = Home.find();
        Fonts.load(home.assets().resolve("fonts"));
        stage.setTitle("Loupe");
        Runner work = Runner.background();
        ProgressStore progress = ProgressStore.open(UserFolder.find().folder());
        runner = work;
        store = progress;
        switch (Runner.<Desk>outcomeOf(() -> Assembly.desk(home, progress, work))) {
            case Outcome.Done<Desk>(Desk made) -> show(stage, made, new Preferences(progress), work);
            case Outcome.Failed<Desk>(Throwable cause) -> refuse(stage, Sentences.of(cause));
        }
    }

    private void show(Stage stage, Desk made, Preferences preferences, Runner work) {
        desk = made;
        Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> work.later(() -> made.trouble(cause)));
        stage.titleProperty().bind(made.titleProperty());
        made.pickFilesWith(new StageFilePicker(stage));
        Rectangle2D bounds = preferences.window().filter(Workbench::isOnScreen).orElseGet(Workbench::firstBounds);
        Scene scene = new Scene(made.root(), bounds.getWidth(), bounds.getHeight());
        Stylesheets.dress(scene, made.appearance());
        stage.setScene(scene);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc lets go of one thing at a time
        made.fullScreenProperty().addListener((o, was, is) -> stage.setFullScreen(is));
        stage.fullScreenProperty()
                .addListener((o, was, is) -> made.fullScreenProperty().set(is));
        stage.setOnCloseRequest(e -> {
            if (!stage.isFullScreen() && !stage.isMaximized()) {
                preferences.keepWindow(
                        new Rectangle2D(stage.getX(), stage.getY(), scene.getWidth(), scene.getHeight()));
            }
        });
        stage.show();
        Map<String, String> asked = getParameters().getNamed();
        String folder = asked.get(CLASS);
        if (folder == null) {
            made.begin();
        } else {
            made.openClass(Path.of(folder), Path.of(asked.getOrDefault(PACK, "")));
        }
    }

    /// The course itself cannot be read: says why, and offers the one thing that is left.
    private static void refuse(Stage stage, String sentence) {
        StateCard card = new StateCard(sentence, "Close", stage::close);
        Scene scene = new Scene(new StackPane(card), SMALLEST_WIDTH, SMALLEST_HEIGHT);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    /// Keeps everything and ends the threads.
    @Override
    public void stop() {
        if (desk != null) {
            desk.keep();
            desk.close();
        }
        if (runner != null) {
            runner.close();
        }
        if (store != null) {
            store.close();
        }
    }

    private static boolean isOnScreen(Rectangle2D window) {
        return !Screen.getScreensForRectangle(
                        window.getMinX() + window.getWidth() / 4,
                        window.getMinY(),
                        window.getWidth() / 2,
                        window.getHeight() / 2)
                .isEmpty();
    }

    private static Rectangle2D firstBounds() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight() - 40); // px for the title bar
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }
}

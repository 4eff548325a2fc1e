package loupe.workbench.shell;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import loupe.course.Home;
import loupe.workbench.paint.Fonts;

/// The window.
public final class Workbench extends Application {
    @Override
    public void start(Stage stage) {
        Fonts.load(Home.find().assets().resolve("fonts"));
        stage.setTitle("Loupe");
        stage.setScene(new Scene(new BorderPane(), 1440, 900)); // px
        stage.show();
    }
}

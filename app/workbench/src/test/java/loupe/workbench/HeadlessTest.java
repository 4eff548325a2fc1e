package loupe.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The tests' own toolkit works: no display, a real scene, real clicks.
@ExtendWith(ApplicationExtension.class)
class HeadlessTest {
    private int presses;

    @Start
    void show(Stage stage) {
        var button = new Button("press");
        button.setOnAction(e -> presses++);
        stage.setScene(new Scene(new StackPane(button), 200, 100));
        stage.show();
    }

    @Test
    void aClickReachesTheButton(FxRobot robot) {
        robot.clickOn("press");
        assertThat(presses).isEqualTo(1);
    }
}

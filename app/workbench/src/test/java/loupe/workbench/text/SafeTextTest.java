package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Any string can be shown, narrow enough to wrap: plain JavaFX throws on several of these.
@ExtendWith(ApplicationExtension.class)
class SafeTextTest {

    private static final long SLOW = 3_000; // ms; it takes 5 to 100, and unguarded text takes minutes

    private StackPane place;

    @Start
    void show(Stage stage) {
        place = new StackPane();
        stage.setScene(new Scene(place, 200, 400));
        stage.show();
    }

    @Test
    void everyScriptWrapsWithoutHarm(FxRobot robot) {
        List<String> broken = new ArrayList<>();
        robot.interact(() -> scripts().forEach((script, text) -> {
            if (!lays(text)) {
                broken.add(script);
            }
        }));
        assertThat(broken).isEmpty();
    }

    @Test
    void hostileStringsAreLaidOutAtOnce(FxRobot robot) {
        List<String> hostile = List.of(
                "אבגדהוזחטי ".repeat(400),
                "א".repeat(10_000),
                "a\u0301".repeat(10_000),
                ("a" + "\u0301".repeat(3_000)).repeat(10),
                "\u202Eabc\u2066 ".repeat(1_000),
                "abc אבג 123 ".repeat(1_000),
                "\u0000\u0001\u001B[31m",
                "\uD83D".repeat(500),
                "👩‍👩‍👧‍👦".repeat(1_000),
                "\n".repeat(5_000),
                "x".repeat(100_000));
        long began = System.nanoTime();
        List<Boolean> good = new ArrayList<>();
        robot.interact(() -> hostile.forEach(text -> good.add(lays(text))));
        assertThat(good).doesNotContain(false).hasSameSizeAs(hostile);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(SLOW * hostile.size());
    }

    private boolean lays(String text) {
        try {
            place.getChildren().setAll(new SafeText(text));
            place.applyCss();
            place.layout();
            place.snapshot(null, null);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /// A thousand characters of each script of Unicode.
    private static Map<String, String> scripts() {
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        for (int code = 0; code < Character.MAX_CODE_POINT; code++) {
            if (Character.isDefined(code) && (code < 0x3400 || code > 0xDFFF) && (code < 0x17000 || code > 0x1AFFF)) {
                StringBuilder text =
                        found.computeIfAbsent(Character.UnicodeScript.of(code).name(), name -> new StringBuilder());
                if (text.length() < 1_000) {
                    text.appendCodePoint(code);
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        found.forEach((name, text) -> texts.put(name, text.toString().repeat(1_000 / text.length() + 1)));
        return texts;
    }
}

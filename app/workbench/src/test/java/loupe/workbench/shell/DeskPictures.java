package loupe.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import loupe.course.Home;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.SoftmaxByHand;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Writes pictures of the window in all looks to `target/pictures`, to be looked at: run it by its name.
class DeskPictures {

    @BeforeAll
    static void toolkit() throws TimeoutException {
        OnFx.begin();
    }

    @Test
    void picturesOfAllLooks() throws TimeoutException, IOException {
        for (Look look : Look.values()) {
            take(look, 1280, 800);
            take(look, 1440, 900);
            take(look, 1920, 1080);
        }
        take(Look.LIGHT, 1000, 760);
    }

    @Test
    void picturesOfWhatLiesOverTheWindow() throws TimeoutException, IOException {
        for (Look look : Look.values()) {
            take("palette", look, 1280, 800, desk -> desk.perform(Command.FIND));
            take("race", look, 1280, 800, desk -> desk.perform(Command.RACE));
            take("keys", look, 1280, 800, desk -> desk.perform(Command.KEYS));
            take("trouble", look, 1280, 800, desk -> {
                desk.opened().model().set("text", "");
                desk.trouble(new IllegalStateException("The lens is dusty."));
            });
            take("broken", look, 1280, 800, desk -> desk.open(DemoSyllabus.BROKEN));
        }
        take("large", Look.LIGHT, 1440, 900, desk -> desk.look(desk.appearance().withZoom(1.5)));
    }

    private static void take(Look look, int width, int height) throws TimeoutException, IOException {
        take("desk", look, width, height, desk -> {});
    }

    private static void take(String name, Look look, int width, int height, Consumer<Desk> deed)
            throws TimeoutException, IOException {
        byte[] png = OnFx.get(() -> {
            Fonts.load(Home.find().assets().resolve("fonts"));
            BackendChoice choice = new BackendChoice();
            Desk desk = new Desk(
                    new DemoSyllabus(), ProgressStore.inMemory(), SoftmaxByHand.lab(), choice, Runner.immediate());
            Scene scene = new Scene(desk.root(), width, height);
            Stylesheets.dress(scene, Appearance.of(look));
            desk.begin();
            desk.open(DemoSyllabus.SECOND);
            desk.look(Appearance.of(look));
            deed.accept(desk);
            WritableImage image = scene.snapshot(new WritableImage(width, height));
            return Png.bytes(image);
        });
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + "-" + look.name().toLowerCase() + "-" + width + ".png"), png);
    }
}

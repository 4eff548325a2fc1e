package loupe.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import loupe.course.Home;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Workshop;
import loupe.course.progress.ProgressStore;
import loupe.course.trust.Fault;
import loupe.course.trust.FaultyDriver;
import loupe.course.trust.Rounds;
import loupe.course.trust.TrialResult;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of the switch with a driver that was refused, and of the line after a failure, to `target/pictures`,
/// to be looked at: run it by its name.
class FaultPictures {

    @TempDir
    private Path folder;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        OnFx.begin();
    }

    @Test
    void picturesOfTheSwitchAndOfTheLine() throws TimeoutException, IOException {
        for (Look look : Look.values()) {
            List<byte[]> both = OnFx.get(() -> take(look));
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            String name = look.name().toLowerCase();
            Files.write(pictures.resolve("switch-" + name + ".png"), both.get(0));
            Files.write(pictures.resolve("failure-" + name + ".png"), both.get(1));
        }
    }

    private List<byte[]> take(Look look) throws IOException {
        Fonts.load(Home.find().assets().resolve("fonts"));
        FaultyDriver good = new FaultyDriver("good", Fault.OUT_OF_MEMORY, 0);
        FaultyDriver bad = new FaultyDriver("bad", Fault.CRASH, 0);
        TestChoice drivers = new TestChoice(folder.resolve(look.name()), good, bad);
        drivers.outcome(
                good, new TrialResult(List.of(new TrialResult.Device("good", "GPU: Iris (2 GiB)", "GELU", 1e-7)), ""));
        drivers.outcome(bad, TrialResult.refused("Native CPU (OpenBLAS) crashed when it was tried (exit code 134)."));
        Runner runner = Runner.immediate();
        BackendChoice choice = drivers.choice();
        Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
        Desk desk = new Desk(new DemoSyllabus(new Rounds()), ProgressStore.inMemory(), lab, choice, runner);
        Scene scene = new Scene(desk.root(), 1280, 800);
        Stylesheets.dress(scene, Appearance.of(look));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        desk.begin();
        desk.look(Appearance.of(look));
        choice.find(runner, all -> choice.choose(runner, all.byId("good").orElseThrow()));
        BackendSwitch bar = (BackendSwitch) desk.root().lookup("#backend");
        bar.show();
        Window menu = Window.getWindows().stream()
                .filter(it -> it != stage && it.isShowing())
                .reduce((one, other) -> other)
                .orElseThrow();
        byte[] open = Png.bytes(menu.getScene().snapshot(null));
        bar.hide();
        good.backend().arm(5);
        desk.opened().model().rerun();
        byte[] line = Png.bytes(scene.snapshot(new WritableImage(1280, 800)));
        desk.close();
        stage.close();
        return List.of(open, line);
    }
}

package loupe.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import loupe.course.measure.Ceilings;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StatusBarTest {

    private final ReadOnlyObjectWrapper<Ceilings> ceilings = new ReadOnlyObjectWrapper<>();

    @Test
    void aShareOfThePeakIsShownOnlyOnceThePeakWasMeasured() throws TimeoutException {
        OnFx.run(() -> {
            StatusBar bar = bar();
            assertThat(bar.lookup("#peak").isVisible())
                    .as("nothing was measured")
                    .isFalse();
            Trace pass = pass();
            bar.showPass(pass);
            assertThat(bar.lookup("#peak").isVisible())
                    .as("nothing was measured")
                    .isFalse();
            double speed = pass.flops() / (pass.nanos() * 1e-9);
            ceilings.set(new Ceilings(4 * speed, "Java (EJML)", 1e10));
            assertThat(bar.lookup("#peak").isVisible()).isTrue();
            assertThat(words(bar)).contains("25 %").contains("of peak");
            bar.showPass(null);
            assertThat(bar.lookup("#peak").isVisible()).as("no pass, no share").isFalse();
        });
    }

    @Test
    void bytesOfThePassAreShown() throws TimeoutException {
        OnFx.run(() -> {
            StatusBar bar = bar();
            bar.showPass(pass());
            assertThat(words(bar)).contains("3.1").contains("kB"); // 4 · (16·16 + 16·16 + 16·16)
        });
    }

    @Test
    void whatWasMeasuredIsRememberedForThisMachine() {
        ProgressStore store = ProgressStore.inMemory();
        Preferences preferences = new Preferences(store);
        assertThat(preferences.ceilings()).isEmpty();
        Ceilings measured = new Ceilings(123e9, "Native CPU (OpenBLAS)", 9e9);
        preferences.keep(measured);
        assertThat(preferences.ceilings()).contains(measured);
        store.preference("ceilings", "123000000000 9000000000 64/other/Machine/99 Java SIMD");
        assertThat(preferences.ceilings()).as("of another machine").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everythingFitsInTheSmallestUsualWindow(Look look) throws TimeoutException {
        OnFx.run(() -> {
            Fonts.load(loupe.course.Home.find().assets().resolve("fonts"));
            BackendChoice choice = new BackendChoice();
            choice.find(
                    Runner.immediate(),
                    all -> choice.choose(Runner.immediate(), all.ready().getLast()));
            StatusBar bar = new StatusBar(choice, Runner.immediate(), ceilings.getReadOnlyProperty());
            ceilings.set(new Ceilings(1e12, "Java (EJML)", 1e10));
            bar.showPass(pass());
            bar.showSeed(1234);
            bar.showHealth(ProgressStore.inMemory().health());
            StackPane root = new StackPane(bar);
            Scene scene = new Scene(root, 1280, 800);
            Appearance appearance = Appearance.of(look).fitted(1280, 800);
            Stylesheets.dress(scene, appearance);
            Stylesheets.show(root, appearance);
            root.applyCss();
            root.layout();
            assertThat(bar.minWidth(-1)).isLessThanOrEqualTo(1280);
            assertThat(bar.lookup("#backend").getLayoutBounds().getWidth()).isGreaterThan(90);
            for (Node figure : bar.lookupAll(".status-pair > .label")) {
                assertThat(((Label) figure).getWidth()).isGreaterThanOrEqualTo(((Label) figure).prefWidth(-1) - 1);
            }
        });
    }

    private StatusBar bar() {
        return new StatusBar(new BackendChoice(), Runner.immediate(), ceilings.getReadOnlyProperty());
    }

    private static Trace pass() {
        Pass pass = Pass.on(new EjmlBackend());
        pass.site(
                "c",
                pass.contract(
                        Tensor.full(Axes.of("m", 16, "k", 16), 1),
                        Tensor.full(Axes.of("k", 16, "n", 16), 1),
                        "m",
                        "n"));
        return pass.trace();
    }

    private static java.util.List<String> words(StatusBar bar) {
        return bar.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }
}

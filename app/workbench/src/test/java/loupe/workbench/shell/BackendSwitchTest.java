package loupe.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Workshop;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.pass.Trace;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// Another backend chosen while a lesson is open.
@ExtendWith(ApplicationExtension.class)
class BackendSwitchTest {

    @Test
    void theMenuOffersWhatThisMachineHasAndSaysWhatItLacks() throws TimeoutException {
        OnFx.run(() -> {
            BackendChoice choice = new BackendChoice();
            BackendSwitch bar = new BackendSwitch(choice, Runner.immediate());
            assertThat(names(bar)).containsExactly("Java (EJML)");
            bar.getOnShowing().handle(null);
            Backends found = choice.foundProperty().get();
            assertThat(names(bar))
                    .containsExactlyElementsOf(
                            found.ready().stream().map(Backend::name).toList())
                    .contains("Java SIMD");
            assertThat(bar.getItems().stream().filter(CustomMenuItem.class::isInstance))
                    .extracting(item -> ((Label) ((CustomMenuItem) item).getContent()).getText())
                    .containsExactlyElementsOf(found.missing());
        });
    }

    @Test
    void theOpenPaneIsComputedAgainAndTheChoiceIsRemembered() throws TimeoutException {
        OnFx.run(() -> {
            ProgressStore store = ProgressStore.inMemory();
            BackendChoice choice = new BackendChoice();
            Lab lab = new Lab(choice::current, new NoModels(), new Workshop());
            Desk desk = new Desk(new DemoSyllabus(), store, lab, choice, Runner.immediate());
            desk.begin();
            choice.find(Runner.immediate(), all -> {});
            Trace before = desk.opened().model().trace();
            assertThat(before.backend()).isEqualTo("Java (EJML)");
            choice.choose(choice.foundProperty().get().byId("simd").orElseThrow());
            Trace after = desk.opened().model().trace();
            assertThat(after.backend()).isEqualTo("Java SIMD");
            for (String site : before.sites()) {
                float[] expected = before.get(site).toArray();
                float[] actual = after.get(site).toArray();
                for (int i = 0; i < expected.length; i++) {
                    assertThat(actual[i]).as(site).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-5f));
                }
            }
            desk.close();

            BackendChoice later = new BackendChoice();
            later.restore(Runner.immediate(), new Preferences(store).backend());
            assertThat(later.current().id()).isEqualTo("simd");
        });
    }

    @Test
    void theRaceShowsEveryBackendWithItsLargestDifference() throws TimeoutException {
        OnFx.run(() -> {
            BackendChoice choice = new BackendChoice();
            Lab lab = new Lab(choice::current, new NoModels(), new Workshop());
            Desk desk = new Desk(new DemoSyllabus(), ProgressStore.inMemory(), lab, choice, Runner.immediate());
            desk.begin();
            assertThat(desk.perform(Command.RACE)).isTrue();
            List<String> words = desk.overlay().lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .map(Label::getText)
                    .toList();
            assertThat(words).contains("Java (EJML)", "Java SIMD", "the measure");
            assertThat(words).anyMatch(word -> word.contains("ulp in ") || word.startsWith("none: "));
            desk.close();
        });
    }

    private static List<String> names(BackendSwitch bar) {
        return bar.getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(MenuItem::getText)
                .toList();
    }
}

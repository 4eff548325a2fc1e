package loupe.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Workshop;
import loupe.course.progress.ProgressStore;
import loupe.course.trust.Fault;
import loupe.course.trust.FaultyDriver;
import loupe.course.trust.Rounds;
import loupe.course.trust.TrialResult;
import loupe.engine.backend.BackendFailure;
import loupe.engine.pass.Trace;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.lessons.LateRunner;
import loupe.workbench.live.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// Another backend chosen while a lesson is open.
@ExtendWith(ApplicationExtension.class)
class BackendSwitchTest {

    private static final TrialResult GOOD =
            new TrialResult(List.of(new TrialResult.Device("faulty", "Faulty (faulty)", "GELU", 1e-7)), "");

    @TempDir
    private Path folder;

    @Test
    void theMenuOffersWhatThisMachineHasAndSaysWhatItLacks() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver good = new FaultyDriver("faulty", Fault.HANG, 0);
            FaultyDriver bad = new FaultyDriver("bad", Fault.CRASH, 0);
            TestChoice drivers = new TestChoice(folder, good, bad);
            drivers.outcome(bad, TrialResult.refused("Bad crashed when it was tried (exit code 134)."));
            drivers.outcome(good, GOOD);
            BackendSwitch bar = new BackendSwitch(drivers.choice(), Runner.immediate());
            assertThat(names(bar)).containsExactly("Java (EJML)");
            bar.getOnShowing().handle(null);
            assertThat(names(bar)).containsExactly("Java (EJML)", "Java SIMD", "Faulty (faulty)");
            assertThat(sentences(bar)).containsExactly("Bad crashed when it was tried (exit code 134).", "Try again");
            assertThat(good.openings()).as("openings of what nobody chose").isZero();
        });
    }

    @Test
    void whatWasRefusedIsTriedAgainWhenTheLearnerAsks() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver driver = new FaultyDriver("faulty", Fault.HANG, 0);
            TestChoice drivers = new TestChoice(folder, driver);
            drivers.outcome(driver, TrialResult.refused("Faulty did not answer."));
            BackendSwitch bar = new BackendSwitch(drivers.choice(), Runner.immediate());
            bar.getOnShowing().handle(null);
            assertThat(sentences(bar)).containsExactly("Faulty did not answer.", "Try again");
            drivers.outcome(driver, GOOD);
            bar.getItems().getLast().getOnAction().handle(null);
            assertThat(names(bar)).contains("Faulty (faulty)");
            assertThat(sentences(bar)).isEmpty();
        });
    }

    @Test
    void whileADriverIsTriedTheSwitchSaysSoAndNobodyWaits() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver driver = new FaultyDriver("faulty", Fault.HANG, 0);
            TestChoice drivers = new TestChoice(folder, driver);
            drivers.outcome(driver, GOOD);
            LateRunner runner = new LateRunner();
            BackendChoice choice = drivers.choice();
            BackendSwitch bar = new BackendSwitch(choice, runner);
            bar.getOnShowing().handle(null);
            assertThat(bar.getText()).isEqualTo("trying what else there is …");
            assertThat(sentences(bar)).containsExactly("trying what else there is …");
            runner.catchUp();
            assertThat(bar.getText()).isEqualTo("Java (EJML)");
            choice.choose(runner, choice.foundProperty().get().byId("faulty").orElseThrow());
            assertThat(bar.getText()).isEqualTo("trying Faulty (faulty) …");
            assertThat(choice.current().id()).isEqualTo("ejml");
            runner.catchUp();
            assertThat(bar.getText()).isEqualTo("Faulty (faulty)");
            assertThat(choice.current()).isSameAs(driver.backend());
        });
    }

    @Test
    void aDriverThatIsGoneWhenItIsChosenIsSaidAndJavaGoesOn() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver driver = new FaultyDriver("faulty", Fault.LIBRARY_MISSING, 1);
            TestChoice drivers = new TestChoice(folder, driver);
            drivers.outcome(driver, GOOD);
            List<String> told = new ArrayList<>();
            BackendChoice choice = drivers.choice();
            choice.tell(told::add);
            BackendSwitch bar = new BackendSwitch(choice, Runner.immediate());
            choice.find(
                    Runner.immediate(),
                    all -> choice.choose(Runner.immediate(), all.byId("faulty").orElseThrow()));
            assertThat(told).containsExactly("Faulty (faulty): there is no libfaulty.so. Java goes on.");
            assertThat(choice.current().id()).isEqualTo("ejml");
            assertThat(sentences(bar)).containsExactly("Faulty (faulty): there is no libfaulty.so.", "Try again");
        });
    }

    @Test
    void aBackendThatFailsThreeTimesIsSwitchedOffAndStaysOffUntilItIsTriedAgain() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver driver = new FaultyDriver("faulty", Fault.OUT_OF_MEMORY, 0);
            TestChoice drivers = new TestChoice(folder, driver);
            drivers.outcome(driver, GOOD);
            BackendChoice choice = drivers.choice();
            List<String> told = new ArrayList<>();
            choice.tell(told::add);
            Runner runner = Runner.immediate();
            Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
            choice.find(runner, all -> choice.choose(runner, all.byId("faulty").orElseThrow()));
            for (int i = 0; i < 3; i++) {
                driver.backend().arm(1);
                assertThat(lab.run(new Rounds(), new Rounds().start()).backend())
                        .isEqualTo("Java (EJML)");
            }
            assertThat(told).hasSize(3);
            assertThat(told.getLast())
                    .isEqualTo("Faulty (faulty): its memory is full. That is three times in ten minutes: Java computes"
                            + " from now on.");
            assertThat(choice.current().id()).isEqualTo("ejml");
            BackendChoice later = drivers.choice();
            BackendSwitch bar = new BackendSwitch(later, runner);
            bar.getOnShowing().handle(null);
            assertThat(names(bar)).doesNotContain("Faulty (faulty)");
            bar.getItems().getLast().getOnAction().handle(null);
            assertThat(names(bar)).contains("Faulty (faulty)");
        });
    }

    @Test
    void theOpenPaneIsComputedAgainAndTheChoiceIsRemembered() throws TimeoutException {
        OnFx.run(() -> {
            ProgressStore store = ProgressStore.inMemory();
            BackendChoice choice = new TestChoice(folder).choice();
            Runner runner = Runner.immediate();
            Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
            Desk desk = new Desk(new DemoSyllabus(), store, lab, choice, runner);
            desk.begin();
            Trace before = desk.opened().model().trace();
            assertThat(before.backend()).isEqualTo("Java (EJML)");
            choice.find(runner, all -> choice.choose(runner, all.byId("simd").orElseThrow()));
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

            BackendChoice later = new TestChoice(folder).choice();
            later.restore(runner, new Preferences(store).backend());
            assertThat(later.current().id()).isEqualTo("simd");
        });
    }

    @Test
    void aDeviceThatIsGoneWhenSomebodyLooksIsSaidInOneLineAndThePaneIsComputedInJava() throws TimeoutException {
        OnFx.run(() -> {
            BackendChoice choice = new TestChoice(folder).choice();
            Runner runner = Runner.immediate();
            Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
            Desk desk = new Desk(new DemoSyllabus(), ProgressStore.inMemory(), lab, choice, runner);
            desk.begin();
            choice.find(runner, all -> choice.choose(runner, all.byId("simd").orElseThrow()));
            desk.trouble(new IllegalStateException("painting", new BackendFailure("The device is gone.")));
            assertThat(desk.opened().model().trace().backend()).isEqualTo("Java (EJML)");
            assertThat(desk.root().lookup("#notice").getAccessibleText())
                    .isEqualTo("The device is gone. This pass was computed in Java.");
            desk.close();
        });
    }

    @Test
    void theRaceShowsEveryBackendWithItsLargestDifference() throws TimeoutException {
        OnFx.run(() -> {
            FaultyDriver driver = new FaultyDriver("faulty", Fault.OUT_OF_MEMORY, 0);
            TestChoice drivers = new TestChoice(folder, driver);
            drivers.outcome(driver, GOOD);
            BackendChoice choice = drivers.choice();
            Runner runner = Runner.immediate();
            Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
            Desk desk = new Desk(new DemoSyllabus(), ProgressStore.inMemory(), lab, choice, runner);
            desk.begin();
            choice.open(runner, all -> driver.backend().arm(5));
            assertThat(desk.perform(Command.RACE)).isTrue();
            List<String> words = desk.overlay().lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .map(Label::getText)
                    .toList();
            assertThat(words).contains("Java (EJML)", "Java SIMD", "the measure");
            assertThat(words).contains("Faulty (faulty): its memory is full.");
            assertThat(words).anyMatch(word -> word.contains("ulp in ") || word.startsWith("none: "));
            desk.close();
        });
    }

    private static List<String> sentences(BackendSwitch bar) {
        return bar.getItems().stream()
                .filter(item -> item instanceof CustomMenuItem && !(item instanceof SeparatorMenuItem))
                .map(item -> ((Label) ((CustomMenuItem) item).getContent()).getText())
                .toList();
    }

    private static List<String> names(BackendSwitch bar) {
        return bar.getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(MenuItem::getText)
                .toList();
    }
}

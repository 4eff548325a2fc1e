package loupe.workbench.shell;

import static loupe.workbench.shell.Fingers.all;
import static loupe.workbench.shell.Fingers.find;
import static loupe.workbench.shell.Fingers.fire;
import static loupe.workbench.shell.Fingers.named;
import static loupe.workbench.shell.Fingers.press;
import static loupe.workbench.shell.Fingers.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.course.experiment.Settings;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.SoftmaxByHand;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private final ProgressStore store = ProgressStore.inMemory();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        OnFx.begin();
    }

    @Test
    void theFirstLessonOpensAtTheFirstStart() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.FIRST);
            assertThat(texts(desk)).contains("Soft dictionary", "3 Attention from scratch", "STEP 1 OF 3");
        });
    }

    @Test
    void aLessonIsNamedAndFoundByItsNumber() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            assertThat(desk.titleProperty().get()).isEqualTo("3.1 Soft dictionary – Loupe");
            find(desk, "3.6");
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.SECOND);
            assertThat(desk.titleProperty().get()).isEqualTo("3.6 Many heads – Loupe");
            assertThat(texts(desk)).contains("3 Attention from scratch", "3.6 Many heads"); // bar and chapters
            find(desk, "soft");
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.FIRST);
            desk.open(DemoSyllabus.BROKEN);
            assertThat(desk.titleProperty().get()).isEqualTo("A lesson without weights – Loupe");
        });
    }

    @Test
    void everythingIsRestoredAtTheNextStart() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            desk.open(DemoSyllabus.SECOND);
            desk.opened().model().set("temperature", 2.5);
            press(desk, KeyCode.PAGE_DOWN);
            desk.look(desk.appearance().with(Look.DARK).withZoom(1.2));
            new Preferences(store).keepWindow(new Rectangle2D(10, 20, 1300, 840));
            desk.keep();
            desk.close();
            Desk again = desk(1440, 900);
            assertThat(again.opened().id()).isEqualTo(DemoSyllabus.SECOND);
            assertThat(again.opened().model().settings().number("temperature")).isEqualTo(2.5);
            assertThat(again.opened().model().stepProperty().get()).isEqualTo(1);
            assertThat(again.appearance()).isEqualTo(desk.appearance());
            assertThat(new Preferences(store).window()).contains(new Rectangle2D(10, 20, 1300, 840));
        });
    }

    @Test
    void aSavedStateThatNoLongerFitsIsSaidAndTheLessonBeginsAtItsStart() throws TimeoutException {
        OnFx.run(() -> {
            store.state(DemoSyllabus.FIRST, "loupe.state/1\nlesson soft-dictionary\nset warmth 3\nend\n");
            Desk desk = desk(1440, 900);
            assertThat(desk.opened().model().settings()).isEqualTo(new SoftmaxByHand().start());
            assertThat(texts(desk)).anyMatch(t -> t.contains("this lesson has no such knob"));
        });
    }

    @Test
    void aPresentersRemoteTurnsThePagesAndThenTheLessons() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            press(desk, KeyCode.PAGE_DOWN);
            press(desk, KeyCode.SPACE);
            assertThat(desk.opened().model().stepProperty().get()).isEqualTo(2);
            press(desk, KeyCode.BACK_SPACE);
            press(desk, KeyCode.PAGE_UP);
            assertThat(desk.opened().model().stepProperty().get()).isZero();
            press(desk, KeyCode.PAGE_DOWN);
            press(desk, KeyCode.PAGE_DOWN);
            press(desk, KeyCode.PAGE_DOWN);
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.SECOND);
        });
    }

    @Test
    void lettersAreLettersWhileSomebodyTypes() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            Node field = desk.root().lookup("#text");
            fire(field, KeyCode.P);
            fire(field, KeyCode.SPACE);
            assertThat(desk.appearance().look()).isEqualTo(Look.LIGHT);
            assertThat(desk.opened().model().stepProperty().get()).isZero();
            fire(field, KeyCode.PAGE_DOWN);
            assertThat(desk.opened().model().stepProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void undoAndRedoWorkFromTheKeyboardAndSayWhatTheyUndo() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            desk.opened().model().set("head", "2");
            Button undo = (Button) desk.root().lookup("#do-undo");
            assertThat(undo.getAccessibleText()).isEqualTo("Undo: Head");
            fire(desk.root(), KeyCode.Z, true, false);
            assertThat(desk.opened().model().settings().choice("head")).isEqualTo("0");
            assertThat(undo.isDisable()).isTrue();
            fire(desk.root(), KeyCode.Z, true, true);
            assertThat(desk.opened().model().settings().choice("head")).isEqualTo("2");
            fire(desk.root(), KeyCode.R, true, false);
            assertThat(desk.opened().model().settings().choice("head")).isEqualTo("0");
        });
    }

    @Test
    void theProjectorLookHidesTheChromeAndComesBack() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1920, 1080);
            desk.look(desk.appearance().with(Look.DARK));
            press(desk, KeyCode.P);
            assertThat(desk.root().lookup(".top-bar").isVisible()).isFalse();
            assertThat(desk.root().lookup(".rail").isVisible()).isFalse();
            assertThat(desk.root().lookup(".control-column").isVisible()).isFalse();
            assertThat(desk.root().lookup(".exercise-bar").isVisible()).isFalse();
            assertThat(desk.root().getStyleClass()).contains("look-projector", "type-30");
            press(desk, KeyCode.K);
            assertThat(desk.root().lookup(".control-column").isVisible()).isTrue();
            press(desk, KeyCode.ESCAPE);
            assertThat(desk.appearance().look()).isEqualTo(Look.DARK);
            assertThat(desk.root().lookup(".top-bar").isVisible()).isTrue();
            assertThat(desk.root().lookup(".exercise-bar").isVisible()).isTrue();
        });
    }

    @Test
    void theChaptersFoldFirstAndThenTheKnobsGoUnderThePane() throws TimeoutException {
        OnFx.run(() -> {
            Desk wide = desk(1440, 900);
            assertThat(wide.isFolded()).isFalse();
            Desk middle = desk(1280, 800);
            assertThat(middle.isFolded()).isTrue();
            assertThat(middle.root().lookup(".control-column").getStyleClass()).doesNotContain("under");
            Desk small = desk(1000, 760);
            assertThat(small.root().lookup(".control-column").getStyleClass()).contains("under");
            press(middle, KeyCode.B);
            assertThat(middle.isFolded()).isFalse();
        });
    }

    @Test
    void textGrowsToTwiceItsSizeAndNoFurther() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            for (int i = 0; i < 20; i++) {
                fire(desk.root(), KeyCode.PLUS, true, false);
            }
            assertThat(desk.root().getStyleClass()).contains("type-28");
            fire(desk.root(), KeyCode.DIGIT0, true, false);
            assertThat(desk.root().getStyleClass()).contains("type-14");
        });
    }

    @Test
    void whatCannotBeOpenedIsSaidWhereItWouldBe() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            desk.open(DemoSyllabus.BROKEN);
            assertThat(texts(desk)).contains("mini-vit.safetensors: file: there is no such file [IO-01]");
            desk.open(DemoSyllabus.FIRST);
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.FIRST);
        });
    }

    @Test
    void thePaletteFindsLessonsTermsTensorsAndCommands() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            find(desk, "many he");
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.SECOND);
            find(desk, "scaled_sc");
            assertThat(desk.opened().frame().context().selection().litProperty().get())
                    .isEqualTo("scaled_scores");
            find(desk, "projector look");
            assertThat(desk.appearance().look()).isEqualTo(Look.PROJECTOR);
            find(desk, "causal");
            assertThat(texts(desk)).contains("causal mask");
        });
    }

    @Test
    void theKeysCardHasEveryKeyAndEscClosesIt() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            press(desk, KeyCode.H);
            assertThat(texts(desk)).contains("Keys", "Page Down", "Ctrl K", "F11");
            press(desk, KeyCode.PAGE_DOWN); // belongs to the card while it is open
            assertThat(desk.opened().model().stepProperty().get()).isZero();
            press(desk, KeyCode.ESCAPE);
            assertThat(desk.overlay().isVisible()).isFalse();
        });
    }

    @Test
    void theRailMarksProgressInSignsAndWords() throws TimeoutException {
        OnFx.run(() -> {
            DemoSyllabus syllabus = new DemoSyllabus();
            Desk desk = desk(syllabus, 1440, 900);
            assertThat(desk.root().lookup("#lesson-many-heads").getAccessibleText())
                    .isEqualTo("3.6 Many heads, not begun");
            store.answered(
                    new loupe.course.progress.Attempt(java.time.Instant.EPOCH, DemoSyllabus.FIRST, "a", "right", ""));
            store.answered(
                    new loupe.course.progress.Attempt(java.time.Instant.EPOCH, DemoSyllabus.FIRST, "b", "right", ""));
            syllabus.score.set(new ExerciseBar.Score(2, 2, 2));
            assertThat(desk.root().lookup("#lesson-soft-dictionary").getAccessibleText())
                    .isEqualTo("3.1 Soft dictionary, done, open");
            assertThat(texts(desk)).contains("●", "1/2");
        });
    }

    @Test
    void everyControlHasANameForAScreenReader() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            all(desk.root())
                    .filter(n -> n.isFocusTraversable() && (n instanceof Button || n instanceof Slider))
                    .forEach(n -> assertThat(named(n)).as("%s", n).isTrue());
            all(desk.root())
                    .filter(n -> n instanceof TextField)
                    .forEach(n -> assertThat(n.getAccessibleText() != null || n.getId() != null)
                            .isTrue());
        });
    }

    @Test
    void thePlayAreaComesBeforeTheControls() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            var order = all(desk.root()).toList();
            assertThat(order.indexOf(desk.root().lookup(".pane-area")))
                    .isLessThan(order.indexOf(desk.root().lookup(".control-column")));
            assertThat(order.indexOf(desk.root().lookup(".control-column")))
                    .isLessThan(order.indexOf(desk.root().lookup(".exercise-bar")));
        });
    }

    @Test
    void aSavedStateOpensExactlyAndABadOneChangesNothing(@TempDir Path folder) throws TimeoutException {
        OnFx.get(() -> {
            Desk desk = desk(1440, 900);
            Path file = folder.resolve("mine.state");
            desk.pickFilesWith(new Picker(file));
            desk.opened().model().set("temperature", 3.5);
            press(desk, KeyCode.S); // the next seed
            Settings saved = desk.opened().model().settings();
            assertThat(saved.seed()).isEqualTo(8);
            desk.perform(Command.SAVE_STATE);
            desk.open(DemoSyllabus.SECOND);
            desk.perform(Command.OPEN_STATE);
            assertThat(desk.opened().id()).isEqualTo(DemoSyllabus.FIRST);
            assertThat(desk.opened().model().settings()).isEqualTo(saved);
            Files.writeString(file, "loupe.state/9\n");
            desk.perform(Command.OPEN_STATE);
            assertThat(texts(desk)).anyMatch(t -> t.contains("is another version"));
            desk.pickFilesWith(new Picker(folder.resolve("not/there.state")));
            desk.perform(Command.OPEN_STATE);
            assertThat(texts(desk)).anyMatch(t -> t.contains("there.state: file: there is no such file"));
            desk.perform(Command.SAVE_STATE);
            assertThat(texts(desk)).anyMatch(t -> t.contains("could not be written"));
            assertThat(desk.opened().model().settings()).isEqualTo(saved);
            return true;
        });
    }

    @Test
    void aClosedLessonIsForgotten() throws TimeoutException {
        Desk desk = OnFx.get(() -> desk(1440, 900));
        Stage stage = OnFx.get(Stage::new); // only a shown scene lets go of what was taken out of it
        OnFx.run(() -> {
            stage.setScene(desk.root().getScene());
            stage.show();
        });
        WeakReference<Object> lesson = OnFx.get(() -> new WeakReference<>(desk.opened()));
        WeakReference<Object> model =
                OnFx.get(() -> new WeakReference<>(desk.opened().model()));
        OnFx.run(() -> desk.open(DemoSyllabus.SECOND));
        for (int i = 0; i < 20 && (lesson.get() != null || model.get() != null); i++) {
            OnFx.run(() -> texts(desk));
            System.gc();
        }
        OnFx.run(stage::hide);
        assertThat(lesson.get()).isNull();
        assertThat(model.get()).isNull();
        assertThat(OnFx.<String>get(() -> desk.opened().id())).isEqualTo(DemoSyllabus.SECOND);
    }

    private record Picker(Path file) implements FilePicker {

        @Override
        public Optional<Path> toSave(Kind kind, String name) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> toOpen(Kind kind) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(file);
        }
    }

    @Test
    void whatNobodyExpectedIsSaidAndTheWorkGoesOn() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk(1440, 900);
            desk.trouble(new IllegalStateException("the lens is dusty"));
            assertThat(texts(desk)).anyMatch(t -> t.contains("the lens is dusty"));
        });
    }

    private Desk desk(double width, double height) {
        return desk(new DemoSyllabus(), width, height);
    }

    private Desk desk(Syllabus syllabus, double width, double height) {
        Desk desk = new Desk(syllabus, store, SoftmaxByHand.lab(), Runner.immediate());
        Scene scene = new Scene(desk.root(), width, height);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        desk.root().resize(width, height);
        desk.begin();
        desk.root().applyCss();
        desk.root().layout();
        return desk;
    }
}

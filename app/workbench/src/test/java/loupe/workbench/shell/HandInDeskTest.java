package loupe.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionReader;
import loupe.course.Home;
import loupe.course.progress.Attempt;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.SoftmaxByHand;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing in and opening a class, as they are asked for from the window.
class HandInDeskTest {

    @TempDir
    private Path folder;

    private final ProgressStore store = ProgressStore.inMemory();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        OnFx.begin();
    }

    private record Picker(Path path) implements FilePicker {

        @Override
        public Optional<Path> toSave(Kind kind, String name) {
            return Optional.of(path.resolve(name));
        }

        @Override
        public Optional<Path> toOpen(Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(path);
        }
    }

    private Desk desk() {
        Desk desk = new Desk(new DemoSyllabus(), store, SoftmaxByHand.lab(), Runner.immediate());
        Stylesheets.dress(new Scene(desk.root(), 1440, 900), Appearance.of(Look.LIGHT));
        desk.pickFilesWith(new Picker(folder));
        desk.begin();
        return desk;
    }

    private void answerOnce() {
        store.answered(new Attempt(Instant.EPOCH, "heads", "n", Attempt.RIGHT, "50"));
    }

    private static TextField field(Desk desk, String id) {
        return (TextField) desk.root().lookup("#" + id);
    }

    private static Button button(Desk desk, String id) {
        return (Button) desk.root().lookup("#" + id);
    }

    @Test
    void answersAreHandedInUnderAKeyThatIsRemembered() throws TimeoutException, IOException {
        answerOnce();
        OnFx.run(() -> {
            Desk desk = desk();
            Fingers.fire(desk.root(), KeyCode.S, true, true);
            assertThat(button(desk, "hand-in-save").isDisabled()).isTrue();
            field(desk, "student-key").setText(" S-0042 ");
            field(desk, "student-name").setText("Ada");
            button(desk, "hand-in-save").fire();
            assertThat(Fingers.texts(desk)).anyMatch(t -> t.startsWith("Your answers are in s-0042.loupesub"));
            assertThat(desk.overlay().isVisible()).isFalse();
            desk.perform(Command.HAND_IN);
            assertThat(field(desk, "student-key").getText()).isEqualTo("s-0042");
            assertThat(field(desk, "student-name").getText()).isEqualTo("Ada");
        });
        Submission submission =
                SubmissionReader.read("s-0042.loupesub", Files.readAllBytes(folder.resolve("s-0042.loupesub")));
        assertThat(submission.student().key()).isEqualTo("s-0042");
        assertThat(submission.student().display()).contains("Ada");
        assertThat(submission.answers()).hasSize(1);
        assertThat(Instant.parse(submission.created())).isAfter(Instant.EPOCH);
    }

    @Test
    void aKeyThatNoClassCouldHaveIsSaid() throws TimeoutException {
        answerOnce();
        OnFx.run(() -> {
            Desk desk = desk();
            desk.perform(Command.HAND_IN);
            for (String bad : List.of("../x", "a b", "ä", "x".repeat(65), "-a")) {
                field(desk, "student-key").setText(bad);
                assertThat(button(desk, "hand-in-save").isDisabled()).as(bad).isTrue();
                assertThat(((Label) desk.root().lookup("#student-key-help")).getText())
                        .contains("Small letters, digits");
            }
        });
    }

    @Test
    void whoAnsweredNothingHandsInNothing() throws TimeoutException {
        OnFx.run(() -> {
            Desk desk = desk();
            desk.perform(Command.HAND_IN);
            field(desk, "student-key").setText("s-1");
            assertThat(Fingers.texts(desk)).contains("You have not answered anything yet.");
            assertThat(button(desk, "hand-in-save").isDisabled()).isTrue();
        });
    }

    @Test
    void aClassIsOpenedFromTheWindowAndLeftForTheLesson() throws TimeoutException, IOException {
        Files.writeString(folder.resolve("s-1.loupesub"), "no JSON");
        OnFx.run(() -> {
            Desk desk = desk();
            Fingers.fire(desk.root(), KeyCode.O, true, true);
            field(desk, "class-folder").setText(folder.toString());
            field(desk, "class-pack").setText(Home.find().content().toString());
            button(desk, "class-open").fire();
            assertThat(desk.classroom()).isPresent();
            assertThat(desk.opened()).isNull();
            assertThat(Fingers.texts(desk)).anyMatch(t -> t.startsWith("s-1.loupesub"));
            button(desk, "class-close").fire();
            assertThat(desk.classroom()).isEmpty();
            assertThat(desk.opened()).isNotNull();
            desk.perform(Command.OPEN_CLASS);
            assertThat(field(desk, "class-folder").getText()).isEqualTo(folder.toString());
        });
    }
}

package loupe.workbench.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import loupe.checker.Attempt;
import loupe.checker.ExperimentRunner;
import loupe.checker.Grader;
import loupe.checker.ModelAnswers;
import loupe.checker.PartResult;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.paint.Look;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// Every lesson of the catalogue is opened, used, reset and closed, with no line written for it here.
@ExtendWith(ApplicationExtension.class)
class CatalogueTest {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int TURNS = 200;
    private static final int BURST = 5; // turns while one pass is under way
    private static final int COLLECTIONS = 40; // of garbage, before a lesson counts as held
    private static final long LONGEST_WAIT = 250; // ms for the queue after a collection

    @TestFactory
    Stream<DynamicTest> aLessonOpensCompleteAndPaints() {
        return each(lesson -> {
            OpenedLesson open = new OpenedLesson(lesson, WIDTH, HEIGHT);
            assertThat(open.model().failureProperty().get()).isNull();
            assertThat(open.model().trace()).isNotNull();
            assertThat(open.view().summary()).isNotBlank();
            assertThat(isPainted(open.picture())).isTrue();
            open.close();
        });
    }

    @TestFactory
    Stream<DynamicTest> turningEveryKnobAtRandomNeverBreaksThePane() {
        return each(lesson -> {
            LateRunner runner = new LateRunner();
            OpenedLesson open = new OpenedLesson(lesson, WIDTH, HEIGHT, runner);
            runner.catchUp();
            Settings start = open.model().settings();
            SplittableRandom random = new SplittableRandom(lesson.id().hashCode());
            for (int i = 1; i <= TURNS; i++) {
                Setting<?> knob =
                        start.declared().get(random.nextInt(start.declared().size()));
                open.model().set(knob.name(), knob.random(random));
                if (i % BURST == 0) {
                    runner.catchUp();
                    Throwable failure = open.model().failureProperty().get();
                    assertThat(failure == null || failure instanceof RefusedException)
                            .as("%s: %s", open.model().settings(), failure)
                            .isTrue();
                    open.layout();
                }
            }
            assertThat(isPainted(open.picture())).isTrue();
            open.model().reset();
            assertThat(open.model().settings()).isEqualTo(start);
            open.model().undo();
            assertThat(open.model().settings()).isNotEqualTo(start);
            open.close();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLookChangesThePicture() {
        return each(lesson -> {
            OpenedLesson open = new OpenedLesson(lesson, WIDTH, HEIGHT);
            for (Look look : Look.values()) {
                open.dress(look);
                assertThat(isPainted(open.picture())).as(look.name()).isTrue();
            }
            open.close();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheTextIsAPage() {
        return each(lesson -> {
            OpenedLesson open = new OpenedLesson(lesson, WIDTH, HEIGHT);
            for (int step = 0; step < open.frame().pages().steps(); step++) {
                open.model().stepProperty().set(step);
                open.layout();
                assertThat(open.frame().pages().page(step)).isNotNull();
            }
            open.close();
        });
    }

    @TestFactory
    Stream<DynamicTest> aRightAnswerIsRightAndEachListedMistakeIsRecognised() {
        return Catalogue.all().stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> {
                    Grader grader = new Grader(new ExperimentRunner(OpenedLesson.LAB));
                    for (Exercise exercise :
                            OpenedLesson.COURSE.exercises(lesson.id()).exercises()) {
                        for (Part part : exercise.parts()) {
                            answer(grader, exercise, part);
                        }
                    }
                }));
    }

    private static void answer(Grader grader, Exercise exercise, Part part) {
        ModelAnswers.of(part.question(), exercise.names(0, part)).ifPresent(right -> {
            PartResult result = grader.grade(Attempt.first(exercise, part, right));
            assertThat(result.correct())
                    .as(exercise.id() + "." + part.id() + " " + result)
                    .isTrue();
        });
        for (AuthorTest test : part.tests()) {
            PartResult result = grader.grade(new Attempt(exercise, part, 0, test.answer(), test.with(), 0));
            test.misconception().ifPresent(id -> {
                assertThat(result.misconception()).contains(id);
                assertThat(result.feedback()).isNotEmpty();
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> aClosedLessonCanBeCollected() {
        return Catalogue.all().stream()
                .map(lesson -> DynamicTest.dynamicTest(
                        lesson.id(), () -> assertThat(isCollected(lesson)).isTrue()));
    }

    @Test
    void theCatalogueFollowsTheCourse() {
        List<String> ids = Catalogue.all().stream().map(Lesson::id).toList();
        List<String> course = OpenedLesson.COURSE.lessons();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(course.stream().filter(ids::contains).toList()).isEqualTo(ids);
        Catalogue.all()
                .forEach(lesson ->
                        assertThat(lesson.id()).isEqualTo(lesson.experiment().id()));
    }

    /// The queue says when the lesson is gone; each turn asks for another collection.
    private static boolean isCollected(Lesson lesson) throws Exception {
        ReferenceQueue<OpenedLesson> collected = new ReferenceQueue<>();
        WeakReference<OpenedLesson> gone = onFx(() -> {
            OpenedLesson open = new OpenedLesson(lesson, WIDTH, HEIGHT);
            open.picture();
            open.close();
            return new WeakReference<>(open, collected);
        });
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            if (collected.remove(LONGEST_WAIT) == gone) {
                return true;
            }
        }
        return false;
    }

    /// A check of each lesson on the JavaFX thread.
    private static Stream<DynamicTest> each(java.util.function.Consumer<Lesson> check) {
        return Catalogue.all().stream()
                .map(lesson -> DynamicTest.dynamicTest(
                        lesson.id(),
                        () -> onFx(() -> {
                            check.accept(lesson);
                            return true;
                        })));
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    /// Whether the middle of the picture holds more than a few colours.
    private static boolean isPainted(WritableImage image) {
        return java.util.stream.IntStream.range(0, (int) image.getWidth() / 4)
                        .flatMap(x -> java.util.stream.IntStream.range(0, (int) image.getHeight() / 4)
                                .map(y -> image.getPixelReader().getArgb(x * 4, y * 4)))
                        .distinct()
                        .count()
                > 20;
    }
}

package loupe.workbench.lessons.traingpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.course.Home;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.experiment.ShippedModels;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TrainBarTest {

    private static final Lab LAB =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")));

    private final Pulses runner = new Pulses();
    private LessonModel model;
    private TrainBar bar;
    private StackPane root;

    @Start
    void open(Stage stage) {
        Experiment experiment = Experiments.find("train-gpt").orElseThrow();
        Settings small = experiment
                .start()
                .with("n_layers", 1)
                .with("n_heads", 1)
                .with("d_head", 4)
                .with("batch", 4);
        model = new LessonModel(experiment, small, LAB, runner);
        bar = new TrainBar(model, runner);
        root = new StackPane(bar);
        stage.setScene(new Scene(root));
    }

    @Test
    void playingGoesOnTwentyStepsAPictureUntilPause(FxRobot robot) {
        robot.interact(() -> {
            bar.play(true);
            assertThat(steps()).isEqualTo(20);
            runner.pulse();
            runner.pulse();
            assertThat(steps()).isEqualTo(60);
            bar.play(false);
            runner.pulse();
            assertThat(steps()).isEqualTo(60);
        });
    }

    @Test
    void aWholeRunIsOneStepOfUndo(FxRobot robot) {
        robot.interact(() -> {
            bar.play(true);
            runner.pulse();
            bar.play(false);
            model.undo();
            assertThat(steps()).isZero();
        });
    }

    @Test
    void trainingStopsWhenNobodyCanSeeIt(FxRobot robot) {
        robot.interact(() -> {
            bar.play(true);
            root.getChildren().clear();
            assertThat(bar.isPlaying()).isFalse();
        });
    }

    @Test
    void anotherShapeBeginsAtStepZeroAndUndoBringsTheTrainedOneBack(FxRobot robot) {
        robot.interact(() -> {
            model.set("steps", 20);
            new Shape(model).set("d_head", 8);
            assertThat(steps()).isZero();
            model.undo();
            assertThat(steps()).isEqualTo(20);
            assertThat(model.settings().whole("d_head")).isEqualTo(4);
        });
    }

    private int steps() {
        return model.settings().whole("steps");
    }

    /// Computes at once, and does what is to be done later when it is told to.
    private static final class Pulses implements Runner {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        void pulse() {
            Runnable next = waiting.poll();
            if (next != null) {
                next.run();
            }
        }

        @Override
        public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
            done.accept(Runner.outcomeOf(work));
        }

        @Override
        public void later(Runnable action) {
            waiting.add(action);
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}

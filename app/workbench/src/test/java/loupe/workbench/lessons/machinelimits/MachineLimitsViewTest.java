package loupe.workbench.lessons.machinelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Effort;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.Machine;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MachineLimitsViewTest {

    private static final Effort ONCE = new Effort(0, 0, 1);
    private static final EjmlBackend EJML = new EjmlBackend();

    private final Machine machine =
            new Machine(() -> EJML, then -> then.accept(new Backends(List.of(EJML), List.of())), ONCE);
    private LessonModel model;
    private MachineLimitsView view;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Experiment experiment = Experiments.find("machine-limits").orElseThrow();
        Lab lab = new Lab(EJML, new NoModels());
        model = new LessonModel(
                experiment, experiment.start().with("d_model", 64).with("tokens", 8), lab, Runner.immediate());
        LessonContext context = new LessonContext(
                model,
                new Selection(),
                new SimpleObjectProperty<>(Appearance.of(Look.LIGHT)),
                Runner.immediate(),
                machine);
        view = new MachineLimitsView(context);
        scene = new Scene(new StackPane(view.node()), 700, 600);
        stage.setScene(scene);
    }

    @Test
    void nothingIsMeasuredBeforeSomebodyAsks(FxRobot robot) {
        robot.interact(() -> {
            assertThat(machine.ceilingsProperty().get()).isNull();
            assertThat(model.trace().get("break_even").toArray()).containsOnly(Float.NaN);
        });
    }

    @Test
    void measuringTheSpeedDrawsTheOperationsUnderTheRoofAndKeepsTheCeilings(FxRobot robot) {
        robot.interact(() -> {
            model.set("topic", "speed");
            press("#measure-speed");
            Ceilings ceilings = machine.ceilingsProperty().get();
            assertThat(ceilings.flops()).isPositive();
            assertThat(ceilings.bytes()).isPositive();
            int kinds = model.trace().get("intensity").size();
            assertThat(view.summary()).contains(kinds + " points", "memory from", "computing from");
            model.set("d_model", 128);
            assertThat(view.summary())
                    .as("the points were those of another block")
                    .doesNotContain("points")
                    .contains("memory from");
        });
    }

    @Test
    void measuringTheCallsIsOneStepThatCanBeTakenBack(FxRobot robot) {
        robot.interact(() -> {
            model.set("topic", "calls");
            press("#measure-calls");
            Tensor times = model.settings().grid("times");
            for (float micros : times.select("backend", 0).toArray()) {
                assertThat(micros).isPositive();
            }
            assertThat(times.select("backend", 1).toArray())
                    .as("not on this machine")
                    .containsOnly(0);
            assertThat(view.summary()).contains("Java (EJML) from");
            assertThat(model.undoableProperty().get()).isEqualTo("Measure");
            model.undo();
            assertThat(model.settings().grid("times").toArray()).containsOnly(0);
        });
    }

    @Test
    void theAnswerComesAfterTheGuess(FxRobot robot) {
        robot.interact(() -> {
            model.set("topic", "calls");
            model.change("times", s -> s.withText("times", rows("8 8 8 8 8 8 8 8 8", "9 9 4 4 4 4 4 4 4")));
            assertThat(view.summary()).doesNotContain("is faster");
            model.set("claim", "64");
            assertThat(view.summary()).contains("Java SIMD is faster from n = 16 on; below, the call costs more");
            model.change("times", s -> s.withText("times", rows("8 8 8 8 8 8 8 8 8", "4 4 4 4 4 4 4 4 4")));
            assertThat(view.summary()).contains("Java SIMD is faster at every size");
            model.change("times", s -> s.withText("times", rows("8 8 8 8 8 8 8 8 8", "4 4 4 4 4 4 4 4 9")));
            assertThat(view.summary()).contains("Java SIMD is not faster up to the end");
            model.set("against", "opencl");
            assertThat(view.summary()).contains("OpenCL was not measured here");
        });
    }

    private static String rows(String ejml, String simd) {
        String none = "0 0 0 0 0 0 0 0 0";
        return String.format(Locale.ROOT, "%s/%s/%s/%s", ejml, simd, none, none);
    }

    private void press(String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((Button) scene.lookup(id)).fire();
    }
}

package loupe.workbench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.MatrixBackend;
import loupe.workbench.lesson.Lesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LessonPainterTest {

    /// The toolkit of all tests, before the studio would start one that is in a hurry.
    @BeforeAll
    static void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void forgetTheHurry() {
        System.clearProperty("quantum.singlethreaded");
        System.clearProperty("javafx.animation.fullspeed");
    }

    @Test
    void everyLessonGivesAsManyTimes() {
        Backend ejml = new EjmlBackend();
        Map<Backend, List<Double>> seconds = new LessonPainter(2).seconds(List.of(ejml));
        assertThat(seconds).containsOnlyKeys(ejml);
        assertThat(seconds.get(ejml)).hasSize(2 * lessons().size()).allMatch(time -> time > 0);
    }

    @Test
    void theKnobsOfALessonAreTurnedButThoseThatRetrain() {
        try (Studio studio = Studio.open()) {
            Lesson training = lessons().stream()
                    .filter(each -> each.id().equals("train-gpt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(studio.turn(training, new EjmlBackend(), 10))
                    .hasSize(10)
                    .extracting(Studio.Turned::knob)
                    .contains("layer")
                    .doesNotContain("n_layers", "n_heads", "d_head", "rate", "batch", "dropout");
        }
    }

    @Test
    void aBackendThatFailsIsNotTimed() {
        LessonPainter painter = new LessonPainter(1);
        assertThatThrownBy(() -> painter.seconds(List.of(new Overheated())))
                .isInstanceOf(BackendFailure.class)
                .hasMessage("The abacus is too hot to touch.");
    }

    private static final class Overheated extends MatrixBackend {
        @Override
        public String id() {
            return "abacus";
        }

        @Override
        public String name() {
            return "Abacus";
        }

        @Override
        protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] out) {
            throw new BackendFailure("The abacus is too hot to touch.");
        }
    }

    private static List<Lesson> lessons() {
        try (Studio studio = Studio.open()) {
            return studio.lessons();
        }
    }
}

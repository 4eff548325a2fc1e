package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.course.experiment.Race.Lap;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Two backends against each other.
class RaceTest {

    private static final Lab LAB = new Lab(new EjmlBackend(), new ShippedModels(java.nio.file.Path.of("none")));

    @Test
    void everyBackendHasALapAndTheFirstIsItsOwnMeasure() {
        Experiment experiment = Experiments.find("qkv-by-hand").orElseThrow();
        List<Backend> backends = List.of(new EjmlBackend(), new ReferenceBackend());
        List<Lap> laps = Race.run(experiment, experiment.start(), LAB, backends);
        assertThat(laps).extracting(Lap::backend).containsExactly("Java (EJML)", "Java (reference)");
        assertThat(laps).allSatisfy(lap -> {
            assertThat(lap.runs()).isGreaterThanOrEqualTo(3);
            assertThat(lap.least()).isPositive().isLessThanOrEqualTo(lap.median());
            assertThat(lap.median()).isLessThanOrEqualTo(lap.most());
        });
        assertThat(laps.getFirst().gap()).isEqualTo(Race.Gap.NONE);
        assertThat(laps.getLast().gap().ulps()).isLessThan(4);
    }

    @Test
    void theWidestGapIsFoundAndCountedInUnitsOfTheLargestNumber() {
        Race.Gap gap = Race.gap(trace(1, 2, 3 + 2 * Math.ulp(4f), 4), trace(1, 2, 3, 4));
        assertThat(gap.site()).isEqualTo("x");
        assertThat(gap.cell()).containsExactly(2);
        assertThat(gap.ulps()).isEqualTo(2);
    }

    @Test
    void whatIsNoNumberOnOneSideAloneIsTheWidestGapOfAll() {
        assertThat(Race.gap(trace(1, Float.NaN), trace(1, 2)).ulps()).isInfinite();
        assertThat(Race.gap(trace(1, Float.NaN), trace(1, Float.NaN))).isEqualTo(Race.Gap.NONE);
        float masked = Float.NEGATIVE_INFINITY;
        assertThat(Race.gap(trace(1, masked), trace(1, masked))).isEqualTo(Race.Gap.NONE);
    }

    @Test
    void aRaceOfNobodyIsRefused() {
        Experiment experiment = Experiments.find("qkv-by-hand").orElseThrow();
        assertThatThrownBy(() -> Race.run(experiment, experiment.start(), LAB, List.of()))
                .hasMessageContaining("no backend");
    }

    private static Trace trace(float... cells) {
        Pass pass = Pass.on(new EjmlBackend());
        pass.site("x", Tensor.of(Axes.of("i", cells.length), cells));
        return pass.trace();
    }
}

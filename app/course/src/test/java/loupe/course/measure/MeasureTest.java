package loupe.course.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Effort ONCE = new Effort(0, 0, 3);
    private static final Backend EJML = new EjmlBackend();

    @Test
    void theRoofIsMemoryBeforeTheRidgeAndComputingBehindIt() {
        Roofline roof = new Roofline(new Ceilings(100, "Java (EJML)", 20), "Java (EJML)", List.of());
        assertThat(roof.ridge()).isEqualTo(5);
        assertThat(roof.roof(1)).isEqualTo(20);
        assertThat(roof.roof(5)).isEqualTo(100);
        assertThat(roof.roof(50)).isEqualTo(100);
        Trace lines = roof.trace(EJML);
        assertThat(lines.get("memory_intensity").at(1)).isEqualTo(5);
        assertThat(lines.get("memory_roof").at(0))
                .isCloseTo(20 * lines.get("memory_intensity").at(0), within(1e-6f));
        assertThat(lines.get("compute_roof").toArray()).containsExactly(100, 100);
        assertThat(lines.has("speed")).as("nothing was timed").isFalse();
    }

    @Test
    void equalStepsAreOneKindAndStepsThatOnlyMoveNumbersAreNone() {
        Trace pass = pass();
        List<Operation> kinds = Operation.of(pass.nodes(), pass);
        assertThat(kinds).extracting(Operation::times).containsExactly(2, 1);
        assertThat(kinds.getFirst().flops()).isEqualTo(2 * 4 * 4 * 4);
        assertThat(kinds.getFirst().bytes()).isEqualTo(4 * 3 * 16);
        assertThat(kinds.getFirst().intensity()).isCloseTo(128 / 192.0, within(1e-12));
        assertThat(kinds.getFirst().name()).isEqualTo("first, second");
    }

    @Test
    void everyKindIsTimedOnceItIsTold() {
        Trace pass = pass();
        List<String> told = new ArrayList<>();
        Roofline measured = Roofline.measure(
                new Ceilings(1e9, "Java (EJML)", 1e9),
                EJML,
                Operation.of(pass.nodes(), pass),
                ONCE,
                told::add,
                told::isEmpty);
        assertThat(told).containsExactly("first, second");
        assertThat(measured.points()).as("it is not wanted any more").hasSize(1);
        Trace points = measured.trace(EJML);
        float speed = points.get("speed").at(0);
        assertThat(speed).isPositive();
        assertThat(points.get("slow_speed").at(0)).isLessThanOrEqualTo(speed);
        assertThat(points.get("fast_speed").at(0)).isGreaterThanOrEqualTo(speed);
    }

    @Test
    void everyBackendMultipliesAtEverySizeUntilNobodyWantsToKnow() {
        List<Integer> told = new ArrayList<>();
        List<SquareProducts.Entry> entries = SquareProducts.measure(
                List.of(EJML, new ReferenceBackend()), new int[] {2, 4, 8}, ONCE, told::add, () -> told.size() < 3);
        assertThat(told).containsExactly(2, 4, 8);
        assertThat(entries).extracting(SquareProducts.Entry::n).containsExactly(2, 2, 4, 4);
        assertThat(entries).allSatisfy(e -> assertThat(e.timing().runs()).isGreaterThanOrEqualTo(3));
    }

    private static Trace pass() {
        Pass pass = Pass.on(EJML);
        Tensor a = Tensor.full(Axes.of("m", 4, "k", 4), 1);
        Tensor b = Tensor.full(Axes.of("k", 4, "n", 4), 1);
        pass.site("first", pass.contract(a, b, "m", "n"));
        pass.site("second", pass.contract(a, b, "m", "n"));
        pass.site("moved", pass.permute(pass.site("sum", pass.add(a, a)), "k", "m"));
        return pass.trace();
    }
}

package loupe.engine.op;

import static loupe.engine.backend.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private final Pass pass = Pass.forgetful(new EjmlBackend());

    @Test
    void everyRowSumsToOneAndNoShareIsNegative() {
        Property.holds(draw -> {
            Tensor shares = pass.softmax(scores(draw));
            for (float share : shares.toArray()) {
                assertThat(share).isBetween(0f, 1f);
            }
            for (float sum : pass.sum(shares, "query").toArray()) {
                assertThat(sum).isCloseTo(1, within(1e-5f));
            }
        });
    }

    @Test
    void addingTheSameNumberToAWholeRowChangesNothing() {
        Property.holds(draw -> {
            Tensor scores = scores(draw);
            Tensor shift = draw.tensor(50, Axes.of("query", scores.axes().size("query")));
            assertClose(pass.softmax(pass.add(scores, shift)), pass.softmax(scores), 1e-5);
        });
    }

    @Test
    void itsLogarithmIsTheLogSoftmax() {
        Property.holds(draw -> {
            Tensor scores = scores(draw);
            assertClose(pass.map(Function.EXP, pass.logSoftmax(scores)), pass.softmax(scores), 1e-5);
        });
    }

    @Test
    void orderIsKept() {
        Property.holds(draw -> {
            Tensor scores = scores(draw);
            Tensor shares = pass.softmax(scores);
            int[] a = draw.cell(scores.axes());
            int[] b = {a[0], draw.below(scores.axes().size("key"))};
            if (scores.get(a) > scores.get(b)) {
                assertThat(shares.get(a)).isGreaterThanOrEqualTo(shares.get(b));
            }
        });
    }

    private static Tensor scores(Draw draw) {
        Axes axes = Axes.of("query", draw.size(1, 6), "key", draw.size(1, 9));
        return draw.tensor(draw.uniform(0.1, 20), axes);
    }
}

package loupe.engine.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.model.SmallModel;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final Backend BACKEND = new EjmlBackend();
    private static final Tensor ONES = Tensor.full(Axes.of("pos", 100, "d_model", 100), 1);

    @Test
    void aShareIsForgottenAndTheRestIsMadeLarger() {
        float[] cells = Pass.training(BACKEND, 0.2, 7).dropout(ONES).toArray();
        int forgotten = 0;
        double sum = 0;
        for (float cell : cells) {
            assertThat(cell).isIn(0f, 1.25f);
            forgotten += cell == 0 ? 1 : 0;
            sum += cell;
        }
        // standard deviations: √(10,000 · 0.2 · 0.8) = 40 cells, and 40 · 1.25 / 10,000 of the mean
        assertThat(forgotten).isBetween(1800, 2200);
        assertThat(sum / cells.length).isCloseTo(1, within(0.03));
    }

    @Test
    void theSeedDecidesWhichOnEveryBackend() {
        float[] first = Pass.training(BACKEND, 0.5, 7).dropout(ONES).toArray();
        assertThat(Pass.training(new ReferenceBackend(), 0.5, 7).dropout(ONES).toArray())
                .isEqualTo(first);
        assertThat(Pass.training(BACKEND, 0.5, 8).dropout(ONES).toArray()).isNotEqualTo(first);
    }

    @Test
    void eachPlaceInAPassForgetsOtherCells() {
        Pass pass = Pass.training(BACKEND, 0.5, 7);
        assertThat(pass.dropout(ONES).toArray()).isNotEqualTo(pass.dropout(ONES).toArray());
    }

    @Test
    void onlyATrainingPassForgets() {
        assertThat(Pass.on(BACKEND).dropout(ONES)).isSameAs(ONES);
        assertThat(Pass.forgetful(BACKEND).dropout(ONES)).isSameAs(ONES);
        assertThat(Pass.training(BACKEND, 0, 7).dropout(ONES)).isSameAs(ONES);
    }

    @Test
    void aShareOfOneIsRefused() {
        assertThatThrownBy(() -> new Dropout(1, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below 1");
    }

    @Test
    void everyCellIsExplained() {
        Tensor x = Tensor.vector("pos", 1, 2, 3, 4, 5, 6, 7, 8);
        Pass pass = Pass.training(BACKEND, 0.5, 7);
        Tensor y = pass.site("kept", pass.dropout(pass.given("x", x)));
        Trace trace = pass.trace();
        for (int pos = 0; pos < x.size(); pos++) {
            Explanation why = trace.explain("kept", pos);
            assertThat(why.formula()).isEqualTo("dropout(x)");
            assertThat((float) why.value()).isEqualTo(y.get(pos));
            assertThat(why.operands())
                    .singleElement()
                    .satisfies(o -> assertThat(o.tensor()).isSameAs(x));
        }
    }

    @Test
    void aModelDropsOutWhereGpt2Does() {
        Property.holdsFewTimes(6, draw -> {
            SmallModel small = SmallModel.draw(draw);
            Pass pass = Pass.training(BACKEND, 0.3, draw.seed());
            small.model().forward(pass, small.ids());
            Trace trace = pass.trace();
            for (String site : List.of("resid_pre", "attn.out", "mlp.out")) {
                Tensor tensor = trace.get("blocks.0." + site);
                assertThat(trace.explain(tensor, draw.cell(tensor.axes())).formula())
                        .as(site)
                        .startsWith("dropout(");
            }
            Tensor z = trace.get("blocks.0.attn.z"); // its first operand: the attention weights
            Explanation.Operand weight =
                    trace.explain(z, draw.cell(z.axes())).operands().getFirst();
            assertThat(trace.explain(weight.tensor(), weight.cell()).formula()).isEqualTo("dropout(pattern)");
        });
    }
}

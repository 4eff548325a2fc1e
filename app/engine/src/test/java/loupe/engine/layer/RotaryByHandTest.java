package loupe.engine.layer;

import static loupe.engine.layer.ByHand.assertCells;
import static loupe.engine.layer.ByHand.matrix;
import static loupe.engine.layer.ByHand.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.Rotary.Layout;
import loupe.engine.pass.Pass;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Turned vectors and shared keys, with pencil and paper.
class RotaryByHandTest {

    private static final Tensor QUARTER_AND_HALF =
            Tensor.vector("pair", (float) (Math.PI / 2), (float) Math.PI); // radians a place

    private final Pass pass = Pass.on(new EjmlBackend());

    /// d = 4: 10000^0 = 1 and 10000^(−2/4) = 0.01 radians a place.
    @Test
    void pairsTurnSlowerAndSlower() {
        assertCells(Frequencies.of(4, 10_000), 1, 0.01);
    }

    /// At place 1 the first pair makes a quarter turn, `(a, b)` to `(−b, a)`, the second a half turn, to `(−a, −b)`. Of
    /// [1,2,3,4] neighbours are (1,2) and (3,4), halves are (1,3) and (2,4).
    @Test
    void eachPairTurnsAtItsOwnSpeed() {
        Tensor x = matrix("query", "d_head", row(1, 2, 3, 4), row(1, 2, 3, 4));
        Tensor places = Tensor.vector("query", 0, 1);
        assertCells(turned(Layout.NEIGHBOURS, x, places), 1, 2, 3, 4, -2, 1, -3, -4);
        assertCells(turned(Layout.HALVES, x, places), 1, 2, 3, 4, -3, -2, 1, -4);
    }

    private Tensor turned(Layout layout, Tensor x, Tensor places) {
        return new Rotary(QUARTER_AND_HALF, layout).forward(pass, x, places);
    }

    @Test
    void aScoreDependsOnTheDistanceAlone() {
        Property.holds(draw -> {
            Rotary rotary = new Rotary(Frequencies.of(6, 100), draw.of(java.util.List.of(Layout.values())));
            Tensor q = draw.tensor(Axes.of("query", 1, "d_head", 6));
            Tensor k = draw.tensor(Axes.of("key", 1, "d_head", 6));
            int place = draw.below(20);
            int distance = draw.below(20);
            int later = draw.below(20);
            assertCells(
                    score(rotary, q, k, place, place + distance),
                    score(rotary, q, k, place + later, place + later + distance).item());
        });
    }

    private Tensor score(Rotary rotary, Tensor q, Tensor k, int query, int key) {
        Tensor a = rotary.forward(pass, q, Tensor.vector("query", query));
        Tensor b = rotary.forward(pass, k, Tensor.vector("key", key));
        return pass.contract(a, b, "query", "key");
    }

    @Test
    void featuresThatDoNotPairUpAreRefused() {
        Tensor x = Tensor.zeros(Axes.of("query", 1, "d_head", 6));
        assertThatThrownBy(() -> turned(Layout.HALVES, x, Tensor.vector("query", 0)))
                .hasMessageContaining("[query 1, d_head 6] with 2 frequencies")
                .hasMessageContaining("3");
    }

    @Test
    void interpolationMakesEveryPairSlower() {
        assertCells(Frequencies.interpolated(Tensor.vector("pair", 1, 0.5f), 4), 0.25, 0.125);
    }

    /// Over 2π · 10 places: 10 turns, 2.5 and 0.5. Fast from 4 turns, slow up to 1: the first stays, the last is
    /// divided by 8, and the second, halfway between, is the mean of 0.25 and 0.25 / 8 = 0.03125.
    @Test
    void slowPairsAreSlowedAndFastOnesLeftAlone() {
        Tensor frequencies = Tensor.vector("pair", 1, 0.25f, 0.05f);
        int context = 63; // 2π · 10 = 62.8; with 63 the second makes 2.5067 turns, of which 0.5022 of the way is kept
        assertCells(Frequencies.byParts(frequencies, 8, 1, 4, context), 1, 0.1411, 0.00625);
    }

    /// Two query heads share one key head: both ask the keys [1,0] and [0,1] unscaled; head 0 asks with [ln 3, 0], so
    /// 3/4 and 1/4 of 4 and 8: 5. Head 1 asks with [0, ln 3]: 7.
    @Test
    void headsShareKeysAndValues() {
        float ln3 = (float) Math.log(3);
        Tensor q = Tensor.of(Axes.of("head", 2, "query", 1, "d_head", 2), ln3, 0, 0, ln3);
        Tensor k = Tensor.of(Axes.of("kv_head", 1, "key", 2, "d_head", 2), 1, 0, 0, 1);
        Tensor v = Tensor.of(Axes.of("kv_head", 1, "key", 2, "d_value", 1), 4, 8);
        assertCells(new GroupedLookup(new DotProduct(false)).forward(pass, q, k, v, null), 5, 7);
    }

    @Test
    void headsThatDoNotDivideAreRefusedWithAWayOut() {
        Tensor q = Tensor.zeros(Axes.of("head", 3, "query", 1, "d_head", 2));
        Tensor k = Tensor.zeros(Axes.of("kv_head", 2, "key", 1, "d_head", 2));
        assertThatThrownBy(() -> new GroupedLookup(new DotProduct(true)).forward(pass, q, k, k, null))
                .hasMessage("grouped attention: head 3, kv_head 2: the query heads must divide among the others;"
                        + " choose a multiple of 2");
    }
}

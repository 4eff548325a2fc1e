package loupe.engine.layer;

import static loupe.engine.layer.ByHand.assertCells;
import static loupe.engine.layer.ByHand.matrix;
import static loupe.engine.layer.ByHand.row;
import static org.assertj.core.api.Assertions.assertThat;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Attention small enough to check with pencil and paper.
class AttentionByHandTest {

    private static final Tensor V = matrix("key", "d_value", row(1, 2), row(3, 4), row(5, 6));

    private final Pass pass = Pass.on(new EjmlBackend());

    /// Q = K = [[1,0],[0,1],[1,1]]
    private static Tensor corners(String axis) {
        return matrix(axis, "d_head", row(1, 0), row(0, 1), row(1, 1));
    }

    /// Query [1,0] meets the keys [1,0], [0,1], [1,1]: scores 1, 0, 1. e¹ = 2.7183, e⁰ = 1, sum
    /// 6.4366; the shares are 2.7183/6.4366 = 0.4223, 1/6.4366 = 0.1554, 0.4223. Of the values
    /// 10, 20, 30: 4.223 + 3.107 + 12.670 = 20.
    @Test
    void aSoftDictionaryMixesItsValues() {
        Tensor q = matrix("query", "d_head", row(1, 0));
        Tensor values = matrix("key", "d_value", row(10), row(20), row(30));
        assertCells(new DotProduct(false).forward(pass, q, corners("key"), values, null), 20);
        assertCells(pass.trace().get("pattern"), 0.4223, 0.1554, 0.4223);
    }

    /// river = [1,0], bank = [0.7,0.7]. For bank: scores 0.7 (with river) and 0.98 (with itself);
    /// e^0.7 = 2.0138, e^0.98 = 2.6645, so 0.4305 and 0.5695. Its new vector: [0.4305 + 0.7 ·
    /// 0.5695, 0.7 · 0.5695].
    @Test
    void contextMovesAWordWithoutAnyParameters() {
        Tensor x = matrix("query", "d_head", row(1, 0), row(0.7f, 0.7f));
        Tensor same = matrix("key", "d_head", row(1, 0), row(0.7f, 0.7f));
        Tensor y = new DotProduct(false).forward(pass, x, same, same, null);
        assertCells(pass.trace().get("pattern").select("query", 1), 0.4305, 0.5695);
        assertCells(y.select("query", 1), 0.8291, 0.3987);
    }

    /// Scores q kᵀ: [1,0,1], [0,1,1], [1,1,2]; divided by √2: 1 becomes 0.7071, 2 becomes 1.4142.
    ///
    /// e^0.7071 = 2.0281, e^1.4142 = 4.1133. Row 0: sum 5.0562, shares 0.4011, 0.1978, 0.4011.
    /// Row 2: sum 8.1695, shares 0.2483, 0.2483, 0.5035. Row 0 of the output: 0.4011 · 1 + 0.1978
    /// · 3 + 0.4011 · 5 = 3, and one more.
    @Test
    void queriesKeysAndValuesInFourSteps() {
        Tensor y = new DotProduct(true).forward(pass, corners("query"), corners("key"), V, null);
        assertCells(pass.trace().get("scores"), 1, 0, 1, 0, 1, 1, 1, 1, 2);
        assertCells(pass.trace().get("scaled_scores").select("query", 2), 0.7071, 0.7071, 1.4142);
        assertCells(
                pass.trace().get("pattern"), 0.4011, 0.1978, 0.4011, 0.1978, 0.4011, 0.4011, 0.2483, 0.2483, 0.5035);
        assertCells(y, 3, 4, 3.4067, 4.4067, 3.5105, 4.5105);
    }

    /// The same without the division: e = 2.7183, e² = 7.3891; row 2: sum 12.8256, shares 0.2119,
    /// 0.2119, 0.5761, so 0.2119 + 3 · 0.2119 + 5 · 0.5761 = 3.7284.
    @Test
    void withoutTheDivisionAttentionIsSharper() {
        Tensor y = new DotProduct(false).forward(pass, corners("query"), corners("key"), V, null);
        assertCells(y, 3, 4, 3.5339, 4.5339, 3.7284, 4.7284);
    }

    /// Scores 2.1, 1.5, 3.2, and 0.8 which is ahead: e^2.1 = 8.1662, e^1.5 = 4.4817, e^3.2 =
    /// 24.5325, sum 37.1804. With −∞ the fourth gets nothing; filled with 0 it still gets e⁰ = 1
    /// of 38.1804.
    @Test
    void aMaskReplacesScoresBeforeSoftmax() {
        Tensor scores = matrix("query", "key", row(2.1f, 1.5f, 3.2f, 0.8f));
        Tensor ahead = matrix("query", "key", row(1, 1, 1, 0));
        assertCells(pass.softmax(new Mask(ahead).apply(pass, scores)), 0.2196, 0.1205, 0.6598, 0);
        assertCells(pass.softmax(new Mask(ahead, 0).apply(pass, scores)), 0.2139, 0.1174, 0.6425, 0.0262);
        // blocked after softmax instead, the row no longer sums to 1: 0.2072 + 0.1137 + 0.6226 = 0.9435
        assertCells(pass.multiply(pass.softmax(scores), ahead), 0.2072, 0.1137, 0.6226, 0);
    }

    /// 5 + 4 + 3 + 2 + 1 = 15 pairs look back or at themselves, the other 10 of 25 look ahead.
    @Test
    void aCausalMaskAllowsTheTriangle() {
        Tensor cells = Mask.causalCells(5);
        assertThat(pass.sum(cells).item()).isEqualTo(15);
        assertThat(cells.get(2, 2)).isEqualTo(1);
        assertThat(cells.get(2, 3)).isEqualTo(0);
    }

    /// Two real tokens and one that only fills up: its column is blocked for every query.
    @Test
    void aPaddingMaskBlocksTheFilling() {
        assertCells(Mask.paddingCells(3, 3, 2), 1, 1, 0, 1, 1, 0, 1, 1, 0);
    }

    /// −∞ everywhere leaves 0/0; −10⁶ everywhere leaves equals.
    @Test
    void aRowWithNothingAllowedIsNaNOrUniform() {
        Tensor scores = matrix("query", "key", row(1, 2));
        Tensor nothing = Tensor.zeros(scores.axes());
        assertThat(pass.softmax(new Mask(nothing).apply(pass, scores)).toArray())
                .containsOnly(Float.NaN);
        assertCells(pass.softmax(new Mask(nothing, -1e6f).apply(pass, scores)), 0.5, 0.5);
    }

    /// Two heads of width 1 on x = [[1,0],[0,1]], every map the identity: head 0 sees the first
    /// numbers 1, 0, head 1 the second 0, 1. Head 0, query 0: scores 1·1 and 1·0, shares e/(e+1)
    /// = 0.7311 and 0.2689, mixture 0.7311. Head 0, query 1: scores 0 and 0, shares ½ and ½,
    /// mixture 0.5. Head 1 is the mirror image.
    @Test
    void headsAttendSideBySide() {
        Tensor x = matrix("pos", "d_model", row(1, 0), row(0, 1));
        Tensor y = identity(Axes.of("d_model", 2, "head", 2, "d_head", 1)).forward(pass, x, null);
        assertCells(pass.trace().get("pattern").select("head", 0), 0.7311, 0.2689, 0.5, 0.5);
        assertCells(y, 0.7311, 0.5, 0.5, 0.7311);
    }

    /// One query reads a memory of two: scores 1 and 0 over √2, e^0.7071 = 2.0281, shares 0.6698
    /// and 0.3302. The memory itself is the value: [0.6698, 0.3302].
    @Test
    void crossAttentionReadsTheMemory() {
        Tensor x = matrix("pos", "d_model", row(1, 0));
        Tensor memory = matrix("pos", "d_model", row(1, 0), row(0, 1));
        Tensor y = identity(Axes.of("d_model", 2, "head", 1, "d_head", 2)).forward(pass, x, memory, null);
        assertCells(y, 0.6698, 0.3302);
    }

    /// Every map is the identity on two numbers.
    private static Attention identity(Axes into) {
        Tensor map = Tensor.of(into, 1, 0, 0, 1);
        Axes back = Axes.of("head", into.size("head"), "d_head", into.size("d_head"), "d_model", 2);
        return new Attention(
                new Projection(map, null),
                new Projection(map, null),
                new Projection(map, null),
                new Projection(Tensor.of(back, 1, 0, 0, 1), null));
    }

    /// Query [1], keys [1] and [0], all maps 1: tanh 2 = 0.9640 and tanh 1 = 0.7616, times w = 2:
    /// 1.9281 and 1.5232. The difference 0.4049 gives shares 0.5999 and 0.4001; the values 0 and
    /// 10 mix to 4.0014.
    @Test
    void additiveAttentionLooksAtEachPair() {
        Tensor one = matrix("d_query", "d_hidden", row(1));
        AdditiveAttention layer =
                new AdditiveAttention(one, matrix("d_key", "d_hidden", row(1)), Tensor.vector("d_hidden", 2));
        Tensor y = layer.forward(
                pass,
                matrix("query", "d_query", row(1)),
                matrix("key", "d_key", row(1), row(0)),
                matrix("key", "d_value", row(0), row(10)),
                null);
        assertCells(pass.trace().get("features"), 0.9640, 0.7616);
        assertCells(pass.trace().get("scores"), 1.9281, 1.5232);
        assertCells(pass.trace().get("pattern"), 0.5999, 0.4001);
        assertCells(y, 4.0014);
    }
}

package loupe.engine.layer;

import static loupe.engine.layer.ByHand.assertCells;
import static loupe.engine.layer.ByHand.matrix;
import static loupe.engine.layer.ByHand.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.RelativeBias.Sight;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Places that change scores instead of tokens, with pencil and paper.
class PlacesInScoresByHandTest {

    private final Pass pass = Pass.on(new EjmlBackend());

    /// 4 heads: 2^(−8/4) = 1/4, its square 1/16, 1/64, 1/256. 3 heads: those of 2, 2^−4 and 2^−8, then the first of
    /// 4, which is 1/4.
    @Test
    void slopesArePowersOfTwo() {
        assertCells(Alibi.of(4).slopes(), 0.25, 0.0625, 0.015625, 0.00390625);
        assertCells(Alibi.of(3).slopes(), 0.0625, 0.00390625, 0.25);
    }

    /// Slope 1/4, the query at place 2: keys 0, 1, 2 stand 2, 1 and 0 back.
    @Test
    void whatStandsFartherBackIsScoredLower() {
        assertCells(new Alibi(Tensor.vector("head", 0.25f)).forward(pass, 2, 1, 3), -0.5, -0.25, 0);
    }

    /// All scores are 0, so only the bias counts: 0, ln 2 and ln 3 give the shares 1/6, 2/6 and 3/6 of 6, 12 and 18:
    /// 1 + 4 + 9 = 14.
    @Test
    void theBiasIsAddedToTheScores() {
        ScoreBias bias = (pass, past, queries, keys) -> Tensor.of(
                Axes.of("head", 1, "query", queries, "key", keys), 0, (float) Math.log(2), (float) Math.log(3));
        Tensor q = Tensor.zeros(Axes.of("head", 1, "query", 1, "d_head", 2));
        Tensor k = Tensor.zeros(Axes.of("head", 1, "key", 3, "d_head", 2));
        Tensor v = Tensor.of(Axes.of("head", 1, "key", 3, "d_value", 1), 6, 12, 18);
        assertCells(new BiasedDotProduct(new DotProduct(true), bias).forward(pass, q, k, v, null), 14);
    }

    /// 8 buckets, all for keys before: 0 to 3 have their own; from 4 to 15, log(d/4) / log(16/4) · 4 more: 5 gives
    /// 0.64, 6 gives 1.17, 8 gives 2, 12 gives 3.17; 16 and beyond stay in the last. Keys ahead share
    /// bucket 0.
    @Test
    void farDistancesShareBuckets() {
        RelativeBias back = new RelativeBias(Tensor.zeros(Axes.of("bucket", 8, "head", 1)), 16, Sight.BACK);
        int[] buckets = IntStream.of(3, 0, -1, -3, -4, -5, -6, -8, -12, -16, -99)
                .map(back::bucket)
                .toArray();
        assertThat(buckets).containsExactly(0, 0, 1, 3, 4, 4, 5, 6, 7, 7, 7);
    }

    /// 8 buckets both ways: four for each side, of which two hold one distance each.
    @Test
    void keysAheadHaveBucketsOfTheirOwn() {
        RelativeBias both = new RelativeBias(Tensor.zeros(Axes.of("bucket", 8, "head", 1)), 8, Sight.BOTH_WAYS);
        assertThat(IntStream.rangeClosed(-3, 3).map(both::bucket).toArray()).containsExactly(2, 2, 1, 0, 5, 6, 6);
    }

    @Test
    void theBiasOfAHeadIsItsColumn() {
        Tensor table = matrix("bucket", "head", row(1, 10), row(2, 20), row(3, 30), row(4, 40));
        Tensor bias = new RelativeBias(table, 8, Sight.BACK).forward(pass, 0, 2, 2);
        assertCells(bias, 1, 1, 2, 1, 10, 10, 20, 10);
    }

    @Test
    void tooFewBucketsAreRefusedWithAWayOut() {
        Tensor table = Tensor.zeros(Axes.of("bucket", 2, "head", 1));
        assertThatThrownBy(() -> new RelativeBias(table, 8, Sight.BOTH_WAYS))
                .hasMessage("relative bias: [bucket 2, head 1], farthest 8 tokens; give 4 buckets or more, and a"
                        + " farthest distance beyond 1");
    }
}

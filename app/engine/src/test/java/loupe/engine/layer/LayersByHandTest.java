package loupe.engine.layer;

import static loupe.engine.layer.ByHand.assertCells;
import static loupe.engine.layer.ByHand.matrix;
import static loupe.engine.layer.ByHand.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Every layer but attention, small enough to check with pencil and paper.
class LayersByHandTest {

    private final Pass pass = Pass.on(new EjmlBackend());

    /// [1,2] · [[1,0,2],[3,1,0]] = [1 + 6, 0 + 2, 2 + 0]; plus the bias [10,20,30].
    @Test
    void linearMixesAndShifts() {
        Linear layer =
                new Linear(matrix("d_model", "out", row(1, 0, 2), row(3, 1, 0)), Tensor.vector("out", 10, 20, 30));
        assertCells(layer.forward(pass, Tensor.vector("d_model", 1, 2)), 17, 22, 32);
    }

    /// Token 2 is row 2, token 0 is row 0.
    @Test
    void embeddingPicksRows() {
        Tensor table = matrix("d_vocab", "d_model", row(1, 2), row(3, 4), row(5, 6));
        assertCells(new Embedding(table).forward(pass, Tensor.ids("pos", 2, 0)), 5, 6, 1, 2);
    }

    /// d = 4: speeds 1 and 10000^(−2/4) = 0.01. Place 1: sin 1 = 0.8415, cos 1 = 0.5403, sin 0.01
    /// = 0.0100, cos 0.01 = 0.99995.
    @Test
    void wavesOfThePlaces() {
        Tensor places = Positions.sinusoidal(2, 4, 10_000).first(pass, 2);
        assertCells(places, 0, 1, 0, 1, 0.8415, 0.5403, 0.0100, 0.99995);
    }

    /// sin² + cos² = 1 for each of the d/2 pairs, and two places meet at Σ cos(speed · distance):
    /// for neighbours cos 1 + cos 0.01 = 0.5403 + 0.99995 = 1.5403, wherever they stand.
    @Test
    void wavesTellOnlyTheDistance() {
        Tensor waves = Sinusoids.interleaved(12, 4, 10_000);
        assertCells(dot(waves, 3, 4), 1.5403);
        assertCells(dot(waves, 10, 11), 1.5403);
        assertCells(dot(waves, 7, 7), 2);
    }

    private Tensor dot(Tensor table, int a, int b) {
        return pass.sum(pass.multiply(table.select("n_ctx", a), table.select("n_ctx", b)));
    }

    /// Filling is token 0 here: real tokens count 1, 2, 3, filling stays at 0, and each text
    /// counts anew.
    @Test
    void placesThatSkipFilling() {
        Tensor ids = matrix("batch", "pos", row(5, 6, 0), row(0, 7, 8));
        assertCells(Positions.skipping(ids, 0), 1, 2, 0, 0, 1, 2);
    }

    @Test
    void aTextLongerThanTheTableIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> Positions.sinusoidal(4, 2, 10_000).first(pass, 5))
                .hasMessage("positions: 5 tokens, but the model has 4 places; shorten the text to 4 tokens");
    }

    /// [2,4,6,8]: mean 5, variance (9 + 1 + 1 + 9)/4 = 5, √5 = 2.2361; −3/2.2361 = −1.3416,
    /// −1/2.2361 = −0.4472. With gain 2 and bias 1: −1.6833, 0.1056, 1.8944, 3.6833. (Divided by
    /// n − 1 it would be −1.1619.)
    @Test
    void layerNormCentresAndScales() {
        Tensor x = Tensor.vector("d_model", 2, 4, 6, 8);
        Tensor ones = Tensor.full(x.axes(), 1);
        Tensor zeros = Tensor.zeros(x.axes());
        assertCells(Normalisation.layer(ones, zeros, 1e-12f).forward(pass, x), -1.3416, -0.4472, 0.4472, 1.3416);
        Tensor twos = Tensor.full(x.axes(), 2);
        assertCells(Normalisation.layer(twos, ones, 1e-12f).forward(pass, x), -1.6833, 0.1056, 1.8944, 3.6833);
    }

    /// Nothing is left of equal numbers, and ε saves the division.
    @Test
    void layerNormOfEqualNumbersIsTheBias() {
        Tensor x = Tensor.full(Axes.of("d_model", 4), 10);
        Normalisation norm = Normalisation.layer(Tensor.full(x.axes(), 1), Tensor.full(x.axes(), 7), 1e-5f);
        assertCells(norm.forward(pass, x), 7, 7, 7, 7);
    }

    /// [3,4]: mean square (9 + 16)/2 = 12.5, root 3.5355; 3/3.5355 = 0.8485, 4/3.5355 = 1.1314.
    @Test
    void rmsNormKeepsTheMean() {
        Tensor x = Tensor.vector("d_model", 3, 4);
        assertCells(Normalisation.rms(Tensor.full(x.axes(), 1), 0).forward(pass, x), 0.8485, 1.1314);
    }

    /// GELU(x) = x Φ(x): Φ(1) = 0.8413, Φ(−1) = 0.1587, Φ(−0.5) = 0.3085. The tanh form: √(2/π)
    /// (1 + 0.044715) = 0.8336, tanh 0.8336 = 0.6824, ½ · 1.6824 = 0.8412.
    @Test
    void activations() {
        Tensor x = Tensor.vector("d_mlp", 1, -1, -0.5f);
        assertCells(pass.map(Function.GELU, x), 0.8413, -0.1587, -0.1543);
        assertCells(pass.map(Function.GELU_TANH, x), 0.8412, -0.1588, -0.1543);
        assertCells(pass.map(Function.RELU, x), 1, 0, 0);
        assertCells(pass.map(Function.SILU, x), 0.7311, -0.2689, -0.1888);
    }

    /// x = 2: widened to [2, −2], ReLU leaves [2, 0], narrowed 3 · 2 + 5 · 0, plus 1.
    @Test
    void feedForwardWidensBendsAndNarrows() {
        FeedForward layer = new FeedForward(
                new Linear(matrix("d_model", "d_mlp", row(1, -1)), null),
                Function.RELU,
                new Linear(matrix("d_mlp", "d_model", row(3), row(5)), Tensor.vector("d_model", 1)));
        assertCells(layer.forward(pass, matrix("pos", "d_model", row(2), row(-2))), 7, 11);
        assertCells(pass.trace().get("pre"), 2, -2, -2, 2);
        assertCells(pass.trace().get("post"), 2, 0, 0, 2);
    }

    /// x = 1: the gate SiLU(2) = 2 · 0.8808 = 1.7616 lets through that much of 3: 5.2848, halved.
    @Test
    void aGateSaysHowMuchPasses() {
        GatedFeedForward layer = new GatedFeedForward(
                new Linear(matrix("d_model", "d_mlp", row(2)), null),
                Function.SILU,
                new Linear(matrix("d_model", "d_mlp", row(3)), null),
                new Linear(matrix("d_mlp", "d_model", row(0.5f)), null));
        assertCells(layer.forward(pass, Tensor.vector("d_model", 1)), 2.6424);
    }

    /// All maps are zero, so attention and MLP give nothing: what goes in comes out.
    @Test
    void aPreNormBlockThatLearnedNothingPassesItsInputOn() {
        Tensor x = matrix("pos", "d_model", row(2, 4), row(1, -3));
        PreNormBlock block = new PreNormBlock(norm(), nothing(), norm(), silent());
        assertCells(block.forward(pass, x, null), 2, 4, 1, -3);
    }

    /// The same maps, but each sum is normalised: [2,4] has mean 3 and deviation 1, so [−1, 1];
    /// normalised again, the same. [1,−3] has mean −1 and deviation 2, so [1, −1].
    @Test
    void aPostNormBlockNormalisesTheStreamItself() {
        Tensor x = matrix("pos", "d_model", row(2, 4), row(1, -3));
        PostNormBlock block = new PostNormBlock(nothing(), norm(), silent(), norm());
        assertCells(block.forward(pass, x, null), -1, 1, 1, -1);
    }

    /// Looking at itself and thinking give nothing; from the memory of one token it reads [0, 6]
    /// whatever it asks. x = [2, 4] is normalised to [−1, 1], plus [0, 6] is [−1, 7], mean 3 and
    /// deviation 4: [−1, 1].
    @Test
    void aDecoderBlockAddsWhatItReads() {
        Tensor x = matrix("pos", "d_model", row(2, 4));
        Tensor memory = matrix("pos", "d_memory", row(6));
        Tensor zero = Tensor.zeros(Axes.of("d_memory", 1, "head", 1, "d_head", 1));
        Attention reader = new Attention(
                nothing().query(),
                new Projection(zero, null),
                new Projection(Tensor.full(zero.axes(), 1), null),
                new Projection(Tensor.of(Axes.of("head", 1, "d_head", 1, "d_model", 2), 0, 1), null));
        DecoderBlock block = new DecoderBlock(nothing(), norm(), reader, norm(), silent(), norm());
        assertCells(block.forward(pass, x, memory, null, null), -1, 1);
        assertCells(pass.trace().get("cross.out"), 0, 6);
        assertThat(pass.trace().has("resid_cross")).isTrue();
    }

    private static Normalisation norm() {
        return Normalisation.layer(Tensor.vector("d_model", 1, 1), Tensor.vector("d_model", 0, 0), 1e-12f);
    }

    private static Attention nothing() {
        Projection in = new Projection(Tensor.zeros(Axes.of("d_model", 2, "head", 1, "d_head", 1)), null);
        Projection out = new Projection(Tensor.zeros(Axes.of("head", 1, "d_head", 1, "d_model", 2)), null);
        return new Attention(in, in, in, out);
    }

    private static FeedForward silent() {
        return new FeedForward(
                new Linear(Tensor.zeros(Axes.of("d_model", 2, "d_mlp", 3)), null),
                Function.GELU,
                new Linear(Tensor.zeros(Axes.of("d_mlp", 3, "d_model", 2)), null));
    }
}

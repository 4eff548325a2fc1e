package loupe.engine.layer;

import static loupe.engine.op.FiniteDifferences.assertGradients;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every layer's gradients, for its input and all its weights, against finite differences.
class LayerGradientTest {

    private static final int TRIES = 4;
    private static final float EPSILON = 1e-3f;
    private static final float GENTLE = 0.3f; // in blocks: a row of almost equal numbers would be too steep to nudge

    @Test
    void linear() {
        few(draw -> assertGradients(
                draw,
                (pass, in) -> new Linear(in[1], in[2]).forward(pass, in[0]),
                x(draw, 4),
                weight(draw, "d_model", 4, "out", 3),
                weight(draw, "out", 3)));
    }

    @Test
    void embedding() {
        few(draw -> {
            Tensor ids = draw.ids(6, Axes.of("pos", draw.size(1, 5)));
            assertGradients(
                    draw,
                    (pass, in) -> new Embedding(in[0]).forward(pass, ids),
                    weight(draw, "d_vocab", 6, "d_model", 3));
        });
    }

    @Test
    void positions() {
        few(draw -> {
            int length = draw.size(1, 5);
            Tensor places = draw.ids(5, Axes.of("batch", 2, "pos", length));
            Tensor table = weight(draw, "n_ctx", 5, "d_model", 3);
            assertGradients(draw, (pass, in) -> new Positions(in[0]).first(pass, length), table);
            assertGradients(draw, (pass, in) -> new Positions(in[0]).at(pass, places), table);
        });
    }

    @Test
    void normalisations() {
        few(draw -> {
            Tensor x = x(draw, 5);
            Tensor gain = weight(draw, "d_model", 5);
            Tensor bias = weight(draw, "d_model", 5);
            assertGradients(
                    draw,
                    (pass, in) -> Normalisation.layer(in[1], in[2], EPSILON).forward(pass, in[0]),
                    x,
                    gain,
                    bias);
            assertGradients(
                    draw, (pass, in) -> Normalisation.rms(in[1], EPSILON).forward(pass, in[0]), x, gain);
        });
    }

    @Test
    void feedForwardWithEveryActivation() {
        few(draw -> {
            for (Function function : List.of(Function.GELU, Function.GELU_TANH, Function.TANH, Function.SILU)) {
                assertGradients(
                        draw,
                        (pass, in) -> feedForward(in, 1, function).forward(pass, in[0]),
                        x(draw, 3),
                        weight(draw, "d_model", 3, "d_mlp", 5),
                        weight(draw, "d_mlp", 5),
                        weight(draw, "d_mlp", 5, "d_model", 3),
                        weight(draw, "d_model", 3));
            }
        });
    }

    @Test
    void gatedFeedForward() {
        few(draw -> assertGradients(
                draw,
                (pass, in) -> new GatedFeedForward(
                                new Linear(in[1], null),
                                Function.SILU,
                                new Linear(in[2], null),
                                new Linear(in[3], null))
                        .forward(pass, in[0]),
                x(draw, 3),
                weight(draw, "d_model", 3, "d_mlp", 4),
                weight(draw, "d_model", 3, "d_mlp", 4),
                weight(draw, "d_mlp", 4, "d_model", 3)));
    }

    @Test
    void dotProductScaledAndUnscaled() {
        few(draw -> {
            for (DotProduct attention : List.of(new DotProduct(true), new DotProduct(false))) {
                assertGradients(
                        draw,
                        (pass, in) -> attention.forward(pass, in[0], in[1], in[2], Mask.causal(3)),
                        weight(draw, "query", 3, "d_head", 2),
                        weight(draw, "key", 3, "d_head", 2),
                        weight(draw, "key", 3, "d_value", 4));
            }
        });
    }

    @Test
    void additiveAttention() {
        few(draw -> assertGradients(
                draw,
                (pass, in) -> new AdditiveAttention(in[3], in[4], in[5]).forward(pass, in[0], in[1], in[2], null),
                weight(draw, "batch", 2, "query", 2, "d_query", 3),
                weight(draw, "batch", 2, "key", 3, "d_key", 2),
                weight(draw, "batch", 2, "key", 3, "d_value", 2),
                weight(draw, "d_query", 3, "d_hidden", 4),
                weight(draw, "d_key", 2, "d_hidden", 4),
                weight(draw, "d_hidden", 4)));
    }

    @Test
    void attentionWithEveryMask() {
        few(draw -> {
            int n = draw.size(2, 4);
            Axes pairs = Axes.of("query", n, "key", n);
            Tensor painted = draw.mask(0.5, pairs);
            for (int i = 0; i < n; i++) {
                painted = painted.with(1, i, i); // nobody may be left with nothing
            }
            attention(draw, n, null);
            attention(draw, n, Mask.causal(n));
            attention(draw, n, new Mask(Mask.paddingCells(n, n, n - 1)));
            attention(draw, n, new Mask(painted, -4));
        });
    }

    private static void attention(Draw draw, int n, @Nullable Mask mask) {
        Tensor[] inputs = with(draw.tensor(Axes.of("batch", 2, "pos", n, "d_model", 4)), attentionWeights(draw, 4, 4));
        assertGradients(draw, (pass, in) -> attention(in, 1).forward(pass, in[0], mask), inputs);
    }

    @Test
    void crossAttentionReachesTheMemory() {
        few(draw -> {
            Tensor memory = draw.tensor(Axes.of("pos", 3, "d_memory", 5));
            Tensor[] inputs = with(x(draw, 4), with(memory, attentionWeights(draw, 4, 5)));
            assertGradients(draw, (pass, in) -> attention(in, 2).forward(pass, in[0], in[1], null), inputs);
        });
    }

    @Test
    void blocksOfBothKinds() {
        few(draw -> {
            Tensor x = draw.tensor(Axes.of("pos", 3, "d_model", 4));
            Tensor[] inputs = with(x, attentionWeights(draw, 4, 4), mlpWeights(draw), normWeights(draw, 2));
            assertGradients(draw, (pass, in) -> preNorm(in).forward(pass, in[0], Mask.causal(3)), inputs);
            assertGradients(draw, (pass, in) -> postNorm(in).forward(pass, in[0], null), inputs);
        });
    }

    @Test
    void decoderBlock() {
        few(draw -> {
            Tensor x = draw.tensor(Axes.of("pos", 2, "d_model", 4));
            Tensor memory = draw.tensor(Axes.of("pos", 3, "d_memory", 5));
            Tensor[] inputs = with(
                    x,
                    new Tensor[] {memory},
                    attentionWeights(draw, 4, 4),
                    attentionWeights(draw, 4, 5),
                    mlpWeights(draw),
                    normWeights(draw, 3));
            assertGradients(
                    draw,
                    (pass, in) -> new DecoderBlock(
                                    attention(in, 2),
                                    norm(in, 22),
                                    attention(in, 10),
                                    norm(in, 24),
                                    feedForward(in, 18, Function.GELU),
                                    norm(in, 26))
                            .forward(pass, in[0], in[1], Mask.causal(2), null),
                    inputs);
        });
    }

    private static PreNormBlock preNorm(Tensor[] in) {
        return new PreNormBlock(norm(in, 13), attention(in, 1), norm(in, 15), feedForward(in, 9, Function.GELU));
    }

    private static PostNormBlock postNorm(Tensor[] in) {
        return new PostNormBlock(attention(in, 1), norm(in, 13), feedForward(in, 9, Function.GELU), norm(in, 15));
    }

    private static Normalisation norm(Tensor[] in, int from) {
        return Normalisation.layer(in[from], in[from + 1], GENTLE);
    }

    private static FeedForward feedForward(Tensor[] in, int from, Function function) {
        return new FeedForward(new Linear(in[from], in[from + 1]), function, new Linear(in[from + 2], in[from + 3]));
    }

    /// Eight weights from `from` on.
    private static Attention attention(Tensor[] in, int from) {
        return new Attention(
                new Projection(in[from], in[from + 1]),
                new Projection(in[from + 2], in[from + 3]),
                new Projection(in[from + 4], in[from + 5]),
                new Projection(in[from + 6], in[from + 7]));
    }

    /// Two heads of width 2.
    private static Tensor[] attentionWeights(Draw draw, int dModel, int dMemory) {
        Axis asked = dModel == dMemory ? new Axis("d_model", dModel) : new Axis("d_memory", dMemory);
        Axes heads = Axes.of("head", 2, "d_head", 2);
        return new Tensor[] {
            draw.tensor(0.7, heads.prepend(new Axis("d_model", dModel))),
            draw.tensor(heads),
            draw.tensor(0.7, heads.prepend(asked)),
            draw.tensor(heads),
            draw.tensor(0.7, heads.prepend(asked)),
            draw.tensor(heads),
            draw.tensor(0.7, heads.append(new Axis("d_model", dModel))),
            draw.tensor(Axes.of("d_model", dModel))
        };
    }

    private static Tensor[] mlpWeights(Draw draw) {
        return new Tensor[] {
            weight(draw, "d_model", 4, "d_mlp", 6),
            weight(draw, "d_mlp", 6),
            weight(draw, "d_mlp", 6, "d_model", 4),
            weight(draw, "d_model", 4)
        };
    }

    private static Tensor[] normWeights(Draw draw, int norms) {
        Tensor[] weights = new Tensor[2 * norms];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(draw, "d_model", 4);
        }
        return weights;
    }

    private static Tensor[] with(Tensor first, Tensor[]... rest) {
        List<Tensor> all = new ArrayList<>(List.of(first));
        for (Tensor[] part : rest) {
            all.addAll(List.of(part));
        }
        return all.toArray(Tensor[]::new);
    }

    private static Tensor x(Draw draw, int width) {
        return draw.tensor(Axes.of("pos", draw.size(1, 3), "d_model", width));
    }

    private static Tensor weight(Draw draw, Object... axes) {
        return draw.tensor(0.7, Axes.of(axes));
    }

    private static void few(Property.Check check) {
        Property.holdsFewTimes(TRIES, check);
    }
}

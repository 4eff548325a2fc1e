package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.LayerExample.Drawn;
import loupe.engine.op.FiniteDifferences.Computation;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Attention of every kind, and the blocks that are made of it.
final class AttentionExamples {

    private static final float GENTLE = 0.3f; // epsilon: a row of almost equal numbers would be too steep to nudge

    private static final Lookup TURNED =
            new RotaryLookup(new Rotary(Frequencies.of(2, 10), Rotary.Layout.HALVES), new DotProduct(true));

    private AttentionExamples() {}

    static List<LayerExample> all() {
        return List.of(
                new LayerExample("dot product", DotProduct.class, draw -> lookup(draw, new DotProduct(true))),
                new LayerExample("dot product unscaled", DotProduct.class, draw -> lookup(draw, new DotProduct(false))),
                new LayerExample("additive attention", AdditiveAttention.class, AttentionExamples::additive),
                new LayerExample("ALiBi", Alibi.class, draw -> lookup(draw, biased(true, Alibi.of(2)))),
                new LayerExample("relative bias", RelativeBias.class, AttentionExamples::relativeBias),
                new LayerExample("biased", BiasedDotProduct.class, draw -> lookup(draw, biased(false, Alibi.of(2)))),
                new LayerExample("rotary of halves", Rotary.class, draw -> rotary(draw, Rotary.Layout.HALVES)),
                new LayerExample("rotary of neighbours", Rotary.class, draw -> rotary(draw, Rotary.Layout.NEIGHBOURS)),
                new LayerExample("turned", RotaryLookup.class, draw -> lookup(draw, TURNED)),
                new LayerExample("shared keys", GroupedLookup.class, AttentionExamples::grouped),
                new LayerExample("grouped queries, turned", Attention.class, AttentionExamples::groupedAttention),
                new LayerExample("attention", Attention.class, draw -> attention(draw, (n, d) -> null)),
                new LayerExample("causal", Attention.class, draw -> attention(draw, (n, d) -> Mask.causal(n))),
                new LayerExample("padded", Attention.class, draw -> attention(draw, (n, d) -> padded(n))),
                new LayerExample("painted", Mask.class, draw -> attention(draw, AttentionExamples::painted)),
                new LayerExample("cross-attention", Attention.class, AttentionExamples::crossAttention),
                new LayerExample("pre-norm block", PreNormBlock.class, AttentionExamples::preNormBlock),
                new LayerExample("post-norm block", PostNormBlock.class, AttentionExamples::postNormBlock),
                new LayerExample("decoder block", DecoderBlock.class, AttentionExamples::decoderBlock),
                new LayerExample(
                        "pre-norm decoder block", PreNormDecoderBlock.class, AttentionExamples::preNormDecoder));
    }

    /// Two heads; the last of five keys are asked, as when a text is read on.
    private static Drawn lookup(Draw draw, Lookup lookup) {
        return Drawn.of(
                (pass, in) -> lookup.forward(pass, in[0], in[1], in[2], Mask.causal(2, 3)),
                LayerExamples.weight(draw, "head", 2, "query", 3, "d_head", 2),
                LayerExamples.weight(draw, "head", 2, "key", 5, "d_head", 2),
                LayerExamples.weight(draw, "head", 2, "key", 5, "d_value", 4));
    }

    private static BiasedDotProduct biased(boolean scaled, ScoreBias bias) {
        return new BiasedDotProduct(new DotProduct(scaled), bias);
    }

    /// Distances up to 5 with four buckets: several share the last.
    private static Drawn relativeBias(Draw draw) {
        RelativeBias.Sight sight = draw.of(List.of(RelativeBias.Sight.values()));
        return Drawn.of(
                (pass, in) -> new RelativeBias(in[0], 4, sight).forward(pass, 1, 3, 6),
                LayerExamples.weight(draw, "bucket", 4, "head", 2));
    }

    private static Drawn rotary(Draw draw, Rotary.Layout layout) {
        Tensor places = draw.ids(30, Axes.of("query", 3));
        return Drawn.of(
                (pass, in) -> new Rotary(Frequencies.of(6, 10), layout).forward(pass, in[0], places),
                LayerExamples.weight(draw, "head", 2, "query", 3, "d_head", 6));
    }

    private static Drawn grouped(Draw draw) {
        return Drawn.of(
                (pass, in) -> new GroupedLookup(TURNED).forward(pass, in[0], in[1], in[2], Mask.causal(3)),
                LayerExamples.weight(draw, "batch", 2, "head", 4, "query", 3, "d_head", 2),
                LayerExamples.weight(draw, "batch", 2, "kv_head", 2, "key", 3, "d_head", 2),
                LayerExamples.weight(draw, "batch", 2, "kv_head", 2, "key", 3, "d_value", 3));
    }

    /// Four query heads, two of keys and values.
    private static Drawn groupedAttention(Draw draw) {
        return Drawn.of(
                (pass, in) -> new Attention(
                                new Projection(in[1], null),
                                new Projection(in[2], null),
                                new Projection(in[3], null),
                                new Projection(in[4], null),
                                new GroupedLookup(TURNED))
                        .forward(pass, in[0], Mask.causal(3)),
                LayerExamples.weight(draw, "pos", 3, "d_model", 4),
                LayerExamples.weight(draw, "d_model", 4, "head", 4, "d_head", 2),
                LayerExamples.weight(draw, "d_model", 4, "kv_head", 2, "d_head", 2),
                LayerExamples.weight(draw, "d_model", 4, "kv_head", 2, "d_head", 2),
                LayerExamples.weight(draw, "head", 4, "d_head", 2, "d_model", 4));
    }

    private static Drawn additive(Draw draw) {
        return Drawn.of(
                (pass, in) -> new AdditiveAttention(in[3], in[4], in[5]).forward(pass, in[0], in[1], in[2], null),
                LayerExamples.weight(draw, "batch", 2, "query", 2, "d_query", 3),
                LayerExamples.weight(draw, "batch", 2, "key", 3, "d_key", 2),
                LayerExamples.weight(draw, "batch", 2, "key", 3, "d_value", 2),
                LayerExamples.weight(draw, "d_query", 3, "d_hidden", 4),
                LayerExamples.weight(draw, "d_key", 2, "d_hidden", 4),
                LayerExamples.weight(draw, "d_hidden", 4));
    }

    private static Drawn attention(Draw draw, BiFunction<Integer, Draw, Mask> masked) {
        int n = draw.size(2, 4);
        Mask mask = masked.apply(n, draw);
        Tensor x = draw.tensor(Axes.of("batch", 2, "pos", n, "d_model", 4));
        return drawn((pass, in) -> attention(in, 1).forward(pass, in[0], mask), x, heads(draw, 4, 4));
    }

    private static Mask padded(int n) {
        return new Mask(Mask.paddingCells(n, n, n - 1));
    }

    private static Mask painted(int n, Draw draw) {
        Tensor cells = draw.mask(0.5, Axes.of("query", n, "key", n));
        for (int i = 0; i < n; i++) {
            cells = cells.with(1, i, i); // nobody may be left with nothing
        }
        return new Mask(cells, -4);
    }

    private static Drawn crossAttention(Draw draw) {
        return drawn(
                (pass, in) -> attention(in, 2).forward(pass, in[0], in[1], null),
                draw.tensor(Axes.of("pos", draw.size(1, 3), "d_model", 4)),
                new Tensor[] {draw.tensor(Axes.of("pos", 3, "d_memory", 5))},
                heads(draw, 4, 5));
    }

    private static Drawn preNormBlock(Draw draw) {
        return block(
                draw,
                (pass, in) -> new PreNormBlock(norm(in, 13), attention(in, 1), norm(in, 15), feedForward(in, 9))
                        .forward(pass, in[0], Mask.causal(3)));
    }

    private static Drawn postNormBlock(Draw draw) {
        return block(
                draw,
                (pass, in) -> new PostNormBlock(attention(in, 1), norm(in, 13), feedForward(in, 9), norm(in, 15))
                        .forward(pass, in[0], null));
    }

    private static Drawn block(Draw draw, Computation computation) {
        Tensor x = draw.tensor(Axes.of("pos", 3, "d_model", 4));
        return drawn(computation, x, heads(draw, 4, 4), mlp(draw), norms(draw, 2));
    }

    private static Drawn decoderBlock(Draw draw) {
        return decoder(
                draw,
                (pass, in) -> new DecoderBlock(
                                attention(in, 2),
                                norm(in, 22),
                                attention(in, 10),
                                norm(in, 24),
                                feedForward(in, 18),
                                norm(in, 26))
                        .forward(pass, in[0], in[1], Mask.causal(2), null));
    }

    private static Drawn preNormDecoder(Draw draw) {
        return decoder(
                draw,
                (pass, in) -> new PreNormDecoderBlock(
                                norm(in, 22),
                                attention(in, 2),
                                norm(in, 24),
                                attention(in, 10),
                                norm(in, 26),
                                feedForward(in, 18))
                        .forward(pass, in[0], in[1], Mask.causal(2), null));
    }

    private static Drawn decoder(Draw draw, Computation computation) {
        return drawn(
                computation,
                draw.tensor(Axes.of("pos", 2, "d_model", 4)),
                new Tensor[] {draw.tensor(Axes.of("pos", 3, "d_memory", 5))},
                heads(draw, 4, 4),
                heads(draw, 4, 5),
                mlp(draw),
                norms(draw, 3));
    }

    private static Normalisation norm(Tensor[] in, int from) {
        return Normalisation.layer(in[from], in[from + 1], GENTLE);
    }

    private static FeedForward feedForward(Tensor[] in, int from) {
        return new FeedForward(
                new Linear(in[from], in[from + 1]), Function.GELU, new Linear(in[from + 2], in[from + 3]));
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
    private static Tensor[] heads(Draw draw, int dModel, int dMemory) {
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

    private static Tensor[] mlp(Draw draw) {
        return new Tensor[] {
            LayerExamples.weight(draw, "d_model", 4, "d_mlp", 6),
            LayerExamples.weight(draw, "d_mlp", 6),
            LayerExamples.weight(draw, "d_mlp", 6, "d_model", 4),
            LayerExamples.weight(draw, "d_model", 4)
        };
    }

    private static Tensor[] norms(Draw draw, int count) {
        Tensor[] weights = new Tensor[2 * count];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = LayerExamples.weight(draw, "d_model", 4);
        }
        return weights;
    }

    private static Drawn drawn(Computation computation, Tensor first, Tensor[]... rest) {
        List<Tensor> all = new ArrayList<>(List.of(first));
        for (Tensor[] part : rest) {
            all.addAll(List.of(part));
        }
        return new Drawn(computation, all);
    }
}

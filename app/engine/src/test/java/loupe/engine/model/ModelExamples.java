package loupe.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.model.ModelExample.Drawn;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.pass.Pass;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Every model in small examples. A new model gets a line here.
///
/// Weights are large, so that every number matters. Key biases are left out: they move all scores of a row alike, so
/// their gradient is nothing but rounding, of which Adam would make whole steps.
public final class ModelExamples {

    private ModelExamples() {}

    public static List<ModelExample> all() {
        return List.of(
                new ModelExample("decoder", Transformer.class, draw -> small(draw, AttentionKind.CAUSAL)),
                new ModelExample("encoder", Transformer.class, draw -> small(draw, AttentionKind.FULL)),
                new ModelExample("lesson's decoder", Transformer.class, ModelExamples::lesson),
                new ModelExample("Llama", Llama.class, ModelExamples::llama),
                new ModelExample("T5", T5.class, ModelExamples::t5));
    }

    private static Drawn small(Draw draw, AttentionKind kind) {
        SmallModel small = SmallModel.draw(draw, List.of(kind));
        return new Drawn(withoutKeyBiases(small.model().weights()), small::loss);
    }

    /// As large as those of the lessons: products of this size take other ways through a backend than small ones.
    private static Drawn lesson(Draw draw) {
        TransformerConfig config = TransformerConfig.decoder(61, 32, 64, 2, 4);
        Weights weights = drawn(draw, Beginning.of(config, draw.seed()), 0.2);
        Tensor ids = draw.ids(61, Axes.of("batch", 2, "pos", draw.size(17, 32)));
        return new Drawn(
                withoutKeyBiases(weights),
                (pass, w) -> nextToken(pass, Transformer.of(config, w).forward(pass, ids), ids));
    }

    private static Drawn llama(Draw draw) {
        int shared = draw.size(1, 3);
        LlamaConfig config = new LlamaConfig(
                draw.size(5, 40),
                draw.size(8, 40),
                2,
                shared * draw.size(1, 3),
                shared,
                2 * draw.size(1, 8),
                draw.size(8, 50),
                10_000,
                1e-5f);
        Tensor ids = draw.ids(config.dVocab(), Axes.of("batch", 2, "pos", draw.size(3, 20)));
        return new Drawn(
                drawn(draw, Beginning.of(config, draw.seed()), 0.3),
                (pass, w) -> nextToken(pass, Llama.of(config, w).forward(pass, ids), ids));
    }

    private static Drawn t5(Draw draw) {
        T5Config config = new T5Config(
                draw.size(5, 40),
                draw.size(8, 40),
                2,
                draw.size(1, 4),
                draw.size(2, 16),
                draw.size(8, 50),
                Function.RELU,
                8,
                12,
                1e-5f);
        int read = draw.size(4, 20);
        Tensor ids = draw.ids(config.dVocab(), Axes.of("batch", 2, "pos", read));
        Tensor labels = draw.ids(config.dVocab(), Axes.of("batch", 2, "pos", draw.size(3, 12)));
        Mask real = new Mask(
                draw.mask(0.7, Axes.of("batch", 2, "key", read)).with(1, 0, 0).with(1, 1, 0));
        return new Drawn(
                drawn(draw, Beginning.of(config, draw.seed()), 0.3),
                (pass, w) ->
                        pass.crossEntropy(T5.of(config, w).forward(pass, ids, T5.shifted(labels, 0), real), labels));
    }

    private static Weights drawn(Draw draw, Weights shapes, double spread) {
        return shapes.map((name, weight) -> draw.tensor(spread, weight.axes()));
    }

    private static Weights withoutKeyBiases(Weights weights) {
        Map<String, Tensor> kept = new LinkedHashMap<>(weights.all());
        kept.keySet().removeIf(name -> name.endsWith("attn.b_k"));
        return Weights.of(kept);
    }

    /// The loss of guessing each token from those before it.
    private static Tensor nextToken(Pass pass, Tensor logits, Tensor ids) {
        int n = ids.axes().size("pos");
        return pass.crossEntropy(pass.slice(logits, "pos", 0, n - 1), pass.slice(ids, "pos", 1, n));
    }
}

package loupe.engine.model;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A random small transformer with a random text: norms before or after, looking back or both ways, tied or free head,
/// one text or a batch, with or without a painted mask. Weights are large, so that every number matters.
public record SmallModel(
        Transformer model, Tensor ids, @Nullable Mask mask) {

    public static SmallModel draw(Draw draw) {
        return draw(draw, List.of(AttentionKind.values()));
    }

    /// Of one of these kinds.
    public static SmallModel draw(Draw draw, List<AttentionKind> kinds) {
        int heads = draw.size(1, 3);
        TransformerConfig config = new TransformerConfig(
                draw.size(3, 9),
                7,
                heads * draw.size(1, 4),
                draw.size(1, 3),
                heads,
                draw.size(2, 10),
                draw.of(List.of(Function.GELU, Function.GELU_TANH, Function.SILU)),
                draw.of(kinds),
                draw.of(List.of(NormPlace.values())),
                draw.of(List.of(Head.values())),
                1e-5f);
        Weights weights = Beginning.of(config, draw.seed()).map((name, w) -> draw.tensor(0.6, w.axes()));
        int length = draw.size(1, 6);
        Axes text = draw.chance(0.5) ? Axes.of("pos", length) : Axes.of("batch", draw.size(1, 3), "pos", length);
        return new SmallModel(Transformer.of(config, weights), draw.ids(config.dVocab(), text), painted(draw, length));
    }

    /// Everyone may at least look at the first token.
    private static @Nullable Mask painted(Draw draw, int n) {
        if (draw.chance(0.6)) {
            return null;
        }
        float[] cells = draw.mask(0.5, Axes.of("query", n, "key", n)).toArray();
        for (int i = 0; i < n; i++) {
            cells[i * n] = 1;
        }
        Tensor allowed = Tensor.of(Axes.of("query", n, "key", n), cells);
        return draw.chance(0.5) ? new Mask(allowed) : new Mask(allowed, -5);
    }

    public Trace run(Backend backend, Probe probe) {
        return run(backend, probe, ids);
    }

    /// The pass, with the loss of guessing the token itself at the end: site `loss`.
    public Trace run(Backend backend, Probe probe, Tensor text) {
        Pass pass = Pass.on(backend, probe);
        pass.site("loss", loss(pass, model, text));
        return pass.trace();
    }

    /// How badly the model guesses the ids, with other weights of the same shapes.
    Tensor loss(Pass pass, Weights weights) {
        return loss(pass, Transformer.of(model.config(), weights), ids);
    }

    private Tensor loss(Pass pass, Transformer of, Tensor text) {
        Tensor logits = mask == null ? of.forward(pass, text) : of.forward(pass, text, mask);
        return pass.crossEntropy(logits, text);
    }
}

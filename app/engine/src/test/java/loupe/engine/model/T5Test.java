package loupe.engine.model;

import static loupe.engine.backend.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.op.CrossEntropy;
import loupe.engine.pass.Pass;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class T5Test {

    private static final T5Config CONFIG = new T5Config(11, 8, 2, 2, 3, 10, Function.RELU, 4, 6, 1e-6f);
    private static final Tensor WRITTEN = Tensor.ids("pos", 0, 4, 5);

    /// Weights so large that every number matters.
    private static T5 model(Draw draw) {
        return T5.of(CONFIG, Beginning.of(CONFIG, 3).map((name, weight) -> draw.tensor(0.6, weight.axes())));
    }

    private static Tensor logits(T5 model, Tensor ids, Tensor written, Mask real) {
        return model.forward(Pass.on(new EjmlBackend()), ids, written, real);
    }

    /// [[5, −100, 7]] behind the start token 1: 1, 5 and, as the second does not count, 1 again.
    @Test
    void theDecoderReadsEachLabelOnePlaceLater() {
        Tensor labels = Tensor.of(Axes.of("batch", 2, "pos", 3), 5, CrossEntropy.IGNORED, 7, 8, 9, 10);
        assertThat(T5.shifted(labels, 1).toArray()).containsExactly(1, 5, 1, 1, 8, 9);
    }

    @Test
    void fillingDoesNotChangeWhatIsWritten() {
        Property.holdsFewTimes(10, draw -> {
            T5 model = model(draw);
            Mask real = new Mask(Tensor.vector("key", 1, 1, 1, 0, 0));
            Tensor filled = logits(model, Tensor.ids("pos", 3, 9, 2, draw.below(11), draw.below(11)), WRITTEN, real);
            assertClose(filled, logits(model, Tensor.ids("pos", 3, 9, 2), WRITTEN, null), 1e-5);
        });
    }

    @Test
    void theDecoderDoesNotLookAhead() {
        Property.holdsFewTimes(10, draw -> {
            T5 model = model(draw);
            Tensor ids = Tensor.ids("pos", 3, 9, 2);
            Pass pass = Pass.on(new EjmlBackend());
            Tensor before = pass.slice(logits(model, ids, WRITTEN, null), "pos", 0, 2);
            Tensor after = pass.slice(logits(model, ids, WRITTEN.with(draw.below(11), 2), null), "pos", 0, 2);
            assertClose(after, before, 1e-6);
        });
    }

    @Test
    void bothStacksAndTheReadingBetweenThemHaveSites() {
        Property.holdsFewTimes(1, draw -> {
            Pass pass = Pass.on(new EjmlBackend());
            model(draw).forward(pass, Tensor.ids("pos", 3, 9), WRITTEN, null);
            assertThat(pass.trace().sites())
                    .containsAll(List.of(
                            "encoder.blocks.1.attn.score_bias",
                            "encoder.ln_final",
                            "decoder.blocks.0.attn.masked_scores",
                            "decoder.blocks.1.cross.pattern",
                            "logits"));
            assertThat(pass.trace().get("decoder.blocks.1.cross.pattern").axes())
                    .hasToString("[head 2, query 3, key 2]");
        });
    }
}

package loupe.engine.model;

import static loupe.engine.backend.Closeness.assertClose;
import static loupe.engine.op.FiniteDifferences.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class TransformerTest {

    private static final TransformerConfig CONFIG = TransformerConfig.decoder(5, 6, 8, 2, 2);

    @Test
    void everyWeightOfEveryKindOfModelHasTheRightGradient() {
        Property.holdsFewTimes(4, draw -> {
            SmallModel small = SmallModel.draw(draw);
            TransformerConfig config = small.model().config();
            List<String> names = small.model().weights().names();
            Tensor[] weights = names.stream()
                    .map(name ->
                            draw.tensor(0.4, small.model().weights().get(name).axes()))
                    .toArray(Tensor[]::new);
            TransformerConfig gentle = new TransformerConfig(
                    config.dVocab(),
                    config.nCtx(),
                    config.dModel(),
                    config.nLayers(),
                    config.nHeads(),
                    config.dMlp(),
                    config.activation(),
                    config.attention(),
                    config.norm(),
                    config.head(),
                    0.3f); // under the root: small rows would be too steep to nudge
            assertGradients(
                    draw, (pass, in) -> Transformer.of(gentle, named(names, in)).forward(pass, small.ids()), weights);
        });
    }

    private static Weights named(List<String> names, Tensor[] tensors) {
        Map<String, Tensor> map = new LinkedHashMap<>();
        for (int i = 0; i < tensors.length; i++) {
            map.put(names.get(i), tensors[i]);
        }
        return Weights.of(map);
    }

    @Test
    void bothBackendsGiveTheSameLogits() {
        Property.holdsFewTimes(30, draw -> {
            SmallModel small = SmallModel.draw(draw);
            Tensor fast = small.run(new EjmlBackend(), Probe.NONE).get("logits");
            Tensor exact = small.run(new ReferenceBackend(), Probe.NONE).get("logits");
            assertClose(fast, exact, 2e-5);
        });
    }

    @Test
    void aTextInABatchGivesWhatItGivesAlone() {
        Transformer model = Transformer.of(CONFIG, Beginning.of(CONFIG, 3));
        Pass together = Pass.on(new EjmlBackend());
        Tensor batch = Tensor.of(Axes.of("batch", 2, "pos", 3), 0, 1, 2, 4, 3, 2);
        Tensor both = model.forward(together, batch);
        Tensor alone = model.forward(Pass.on(new EjmlBackend()), Tensor.ids("pos", 4, 3, 2));
        assertClose(both.select("batch", 1), alone, 1e-6);
    }

    @Test
    void everyStepHasItsSite() {
        Pass pass = Pass.on(new EjmlBackend());
        Transformer.of(CONFIG, Beginning.of(CONFIG, 3)).forward(pass, Tensor.ids("pos", 1, 2, 3));
        Trace trace = pass.trace();
        assertThat(trace.sites())
                .startsWith("embed", "pos_embed", "blocks.0.resid_pre", "blocks.0.ln1", "blocks.0.attn.q")
                .contains(
                        "blocks.1.attn.scores",
                        "blocks.1.attn.scaled_scores",
                        "blocks.1.attn.masked_scores",
                        "blocks.1.attn.pattern",
                        "blocks.1.attn.z",
                        "blocks.1.attn.out",
                        "blocks.1.resid_mid",
                        "blocks.1.mlp.pre",
                        "blocks.1.mlp.post",
                        "blocks.1.mlp.out")
                .endsWith("blocks.1.resid_post", "ln_final", "logits");
        assertThat(trace.get("blocks.1.attn.pattern").axes()).isEqualTo(Axes.of("head", 2, "query", 3, "key", 3));
        assertThat(trace.get("logits").axes()).isEqualTo(Axes.of("pos", 3, "d_vocab", 5));
    }

    @Test
    void theSameSeedBeginsWithTheSameWeights() {
        Weights once = Beginning.of(CONFIG, 7);
        Weights again = Beginning.of(CONFIG, 7);
        Weights other = Beginning.of(CONFIG, 8);
        assertThat(once.names()).allMatch(name -> once.get(name).sameAs(again.get(name)));
        assertThat(once.get("embed.w_e").sameAs(other.get("embed.w_e"))).isFalse();
    }

    @Test
    void aTiedHeadSharesTheEmbedding() {
        assertThat(CONFIG.head()).isEqualTo(Head.TIED);
        assertThat(Beginning.of(CONFIG, 1).names()).doesNotContain("unembed.w_u");
    }

    @Test
    void aMissingWeightIsNamedWithTheClosestOne() {
        Weights weights = Beginning.of(CONFIG, 1);
        assertThatThrownBy(() -> weights.in("blocks").in("0").get("attn.w_qq"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no weight \"blocks.0.attn.w_qq\"; did you mean blocks.0.attn.w_q?");
    }

    @Test
    void theShapeSurvivesBeingWrittenAndRead() {
        assertThat(TransformerConfig.fromMap(CONFIG.toMap())).isEqualTo(CONFIG);
        assertThatThrownBy(() -> TransformerConfig.decoder(5, 6, 8, 2, 3))
                .hasMessage("config: d_model 8 does not divide into 3 heads; choose a multiple of 3");
    }
}

package loupe.engine.model;

import static loupe.engine.backend.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.Frequencies;
import loupe.engine.pass.Cache;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LlamaTest {

    private static final LlamaConfig CONFIG = new LlamaConfig(11, 8, 2, 4, 2, 6, 10, 100, 1e-6f);
    private static final Llama MODEL = Llama.of(CONFIG, Beginning.of(CONFIG, 3));
    private static final Tensor IDS = Tensor.ids("pos", 1, 7, 2, 2, 9, 0, 4);

    private static Tensor logits(Llama model, Tensor ids) {
        return model.forward(Pass.on(new EjmlBackend()), ids);
    }

    @Test
    void keysAndValuesAreKeptOnceForTheHeadsThatShareThem() {
        Pass pass = Pass.on(new EjmlBackend());
        MODEL.forward(pass, IDS);
        Trace trace = pass.trace();
        assertThat(trace.get("blocks.1.attn.k").axes()).hasToString("[kv_head 2, key 7, d_head 6]");
        assertThat(trace.get("blocks.1.attn.rot_q").axes()).hasToString("[head 4, query 7, d_head 6]");
        assertThat(trace.get("blocks.1.attn.pattern").axes()).hasToString("[head 4, query 7, key 7]");
        assertThat(trace.get("logits").axes()).hasToString("[pos 7, d_vocab 11]");
    }

    /// Places go on where the cache ends: the last three tokens, read after the first four.
    @Test
    void aTextReadOnGivesTheLogitsOfTheTextReadAnew() {
        Pass first = Pass.after(new EjmlBackend(), Cache.EMPTY);
        MODEL.forward(first, Tensor.ids("pos", 1, 7, 2, 2));
        Pass second = Pass.after(new EjmlBackend(), first.cache());
        Tensor last = MODEL.forward(second, Tensor.ids("pos", 9, 0, 4));
        Tensor anew = Pass.on(new EjmlBackend()).slice(logits(MODEL, IDS), "pos", 4, 7);
        assertClose(last, anew, 1e-6);
    }

    @Test
    void slowerFrequenciesMakeAnotherModel() {
        Tensor slower = Frequencies.interpolated(Frequencies.of(CONFIG.dHead(), CONFIG.base()), 4);
        Llama stretched = Llama.of(CONFIG, MODEL.weights(), slower);
        assertThat(logits(stretched, IDS).sameAs(logits(MODEL, IDS))).isFalse();
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithAWayOut() {
        assertThatThrownBy(() -> new LlamaConfig(11, 8, 2, 4, 3, 6, 10, 100, 1e-6f))
                .hasMessage("llama: 4 heads cannot share 3 of keys and values evenly; choose a divisor of 4");
        assertThatThrownBy(() -> new LlamaConfig(11, 8, 2, 4, 2, 5, 10, 100, 1e-6f))
                .hasMessageContaining("d_head 5")
                .hasMessageContaining("even width");
        assertThatThrownBy(() -> Llama.of(CONFIG, Weights.of(java.util.Map.of())))
                .hasMessageContaining("blocks.0.attn.w_q");
    }
}

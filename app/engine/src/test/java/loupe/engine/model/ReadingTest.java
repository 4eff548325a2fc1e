package loupe.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Closeness;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reading on with a cache against reading everything anew.
class ReadingTest {

    private static final int CONTEXT = 70;
    private static final int VOCABULARY = 53;
    private static final double ROUNDING = 1e-5; // relative, of logits after two blocks

    static Stream<Backend> backends() {
        return Backends.find().andReference().stream();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void everyLogitIsTheSameAsReadAnew(Backend backend) {
        for (int dModel : new int[] {24, 64}) {
            TransformerConfig config = TransformerConfig.decoder(VOCABULARY, CONTEXT, dModel, 2, 4);
            Transformer model = Transformer.of(config, Beginning.of(config, dModel));
            int[] text =
                    new SplittableRandom(dModel).ints(CONTEXT, 0, VOCABULARY).toArray();
            Reading reading = Reading.of(model, backend);
            int[] stops = {5, 6, 7, 8, 17, 18, 33, 34, 65, 66, CONTEXT};
            for (int i = 0; i < stops.length; i++) {
                int from = i == 0 ? 0 : stops[i - 1];
                reading = reading.read(Arrays.copyOfRange(text, from, stops[i]));
                assertThat(reading.length()).isEqualTo(stops[i]);
                float[] anew = lastLogits(model, backend, Arrays.copyOf(text, stops[i]));
                String where = "%s, %d tokens, d_model %d".formatted(backend.name(), stops[i], dModel);
                assertSame(backend, where, reading.logits().toArray(), anew);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void twoContinuationsOfOneReadingDoNotDisturbEachOther(Backend backend) {
        TransformerConfig config = TransformerConfig.decoder(VOCABULARY, CONTEXT, 24, 2, 4);
        Transformer model = Transformer.of(config, Beginning.of(config, 1));
        Reading start = Reading.of(model, backend).read(1, 2, 3);
        float[] four = start.read(4).logits().toArray();
        start.read(5, 6).logits();
        assertThat(start.read(4).logits().toArray()).containsExactly(four);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aTextLongerThanTheContextIsRefusedInWords(Backend backend) {
        TransformerConfig config = TransformerConfig.decoder(VOCABULARY, 8, 24, 1, 4);
        Reading full = Reading.of(Transformer.of(config, Beginning.of(config, 1)), backend)
                .read(1, 2, 3, 4, 5, 6, 7, 8);
        assertThatThrownBy(() -> full.read(1)).hasMessageContaining("9 tokens, but the model has 8 places");
    }

    /// Bit by bit where the backend promises it, to rounding elsewhere.
    private static void assertSame(Backend backend, String where, float[] actual, float[] expected) {
        if (backend.sumsInOneOrder()) {
            assertThat(actual).as(where).containsExactly(expected);
        } else {
            assertThat(Closeness.relative(actual, expected)).as(where).isLessThanOrEqualTo(ROUNDING);
        }
    }

    private static float[] lastLogits(Transformer model, Backend backend, int[] ids) {
        Pass pass = Pass.on(backend);
        Tensor all = model.forward(pass, Tensor.ids("pos", ids));
        return pass.slice(all, "pos", ids.length - 1, ids.length).toArray();
    }
}

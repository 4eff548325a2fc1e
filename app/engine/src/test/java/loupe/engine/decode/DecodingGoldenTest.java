package loupe.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import loupe.engine.checkpoint.Safetensors;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Probabilities, kept tokens and draws that were recorded from PyTorch and Hugging Face transformers.
class DecodingGoldenTest {

    private static final double TOLERANCE = 2e-6; // relative L2 error, as recorded

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 2.0})
    void temperature(double t) {
        check("warper_temperature", "temperature_" + t, Sampling.of(new Temperature(t)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void topK(int k) {
        check("warper_top_k", "top_k_" + k, Sampling.of(new TopK(k)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 0.9, 0.95})
    void topP(double p) {
        check("warper_top_p", "top_p_" + p, Sampling.of(new TopP(p)));
        check("warper_top_p", "top_p_" + p, Sampling.of(new TopP(p, TopP.Reach.MORE_THAN)));
    }

    @Test
    void temperatureThenTopKThenTopP() {
        check(
                "warper_combined",
                "temperature_0.8_top_k_20_top_p_0.9",
                Sampling.of(new Temperature(0.8), new TopK(20), new TopP(0.9)));
    }

    @Test
    void givenNumbersDrawTheRecordedTokens() {
        Safetensors file = open("sampling_inverse_cdf");
        Tensor probabilities = file.tensor("probabilities", "context", "token");
        Tensor uniforms = file.tensor("uniforms", "draw");
        long[] tokens = file.whole("tokens");
        int draws = uniforms.size();
        for (int context = 0; context < probabilities.axes().size("context"); context++) {
            Distribution distribution = Distribution.ofProbabilities(probabilities.select("context", context));
            assertThat(error(
                            distribution.cumulative(),
                            file.tensor("cdf", "context", "token").select("context", context)))
                    .isLessThan(TOLERANCE);
            for (int draw = 0; draw < draws; draw++) {
                assertThat(Draw.of(distribution, uniforms.at(draw)).token())
                        .isEqualTo((int) tokens[context * draws + draw]);
            }
        }
    }

    @Test
    void greedyTakesTheRecordedTokens() {
        Safetensors file = open("greedy");
        for (int prompt = 0; prompt < 3; prompt++) {
            Tensor logits = file.tensor("step_logits." + prompt, "step", "token");
            long[] tokens = file.whole("new_tokens." + prompt);
            for (int step = 0; step < tokens.length; step++) {
                Distribution distribution = Distribution.ofLogits(logits.select("step", step));
                Distribution greedy = Temperature.GREEDY.apply(distribution).after();
                assertThat(Draw.of(greedy, 0.99).token()).isEqualTo((int) tokens[step]);
            }
        }
    }

    private static void check(String name, String setting, Sampling sampling) {
        Safetensors file = open(name);
        Tensor logits = file.tensor("logits", "context", "token");
        Tensor expected = file.tensor("probabilities." + setting, "context", "token");
        long[] kept = file.whole("kept." + setting);
        int size = logits.axes().size("token");
        for (int context = 0; context < logits.axes().size("context"); context++) {
            Distribution result = sampling.apply(Distribution.ofLogits(logits.select("context", context)));
            assertThat(error(result.toArray(), expected.select("context", context)))
                    .isLessThan(TOLERANCE);
            for (int id = 0; id < size; id++) {
                assertThat(result.has(id)).isEqualTo(kept[context * size + id] == 1);
            }
        }
    }

    private static double error(double[] actual, Tensor expected) {
        double difference = IntStream.range(0, actual.length)
                .mapToDouble(i -> Math.pow(actual[i] - expected.at(i), 2))
                .sum();
        double size = IntStream.range(0, actual.length)
                .mapToDouble(i -> Math.pow(expected.at(i), 2))
                .sum();
        return Math.sqrt(difference / size);
    }

    private static Safetensors open(String name) {
        try (InputStream in = DecodingGoldenTest.class.getResourceAsStream(name + ".safetensors")) {
            return Safetensors.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

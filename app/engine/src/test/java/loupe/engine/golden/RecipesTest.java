package loupe.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.checkpoint.Safetensors;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cases that nobody recorded, small enough to be worked out by hand: what a recipe must take from the case itself.
class RecipesTest {

    private static final float LN_2 = (float) Math.log(2);

    @TempDir
    private Path folder;

    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Tensor> tensors = new HashMap<>();

    @Test
    void crossEntropyIgnoresTheLabelThatTheCaseNames() throws IOException {
        put("input", "logits", Tensor.zeros(Axes.of("tokens", 3, "classes", 2)));
        put("input", "labels", Tensor.vector("tokens", 1, -7, 0));
        put("output", "log_probabilities", Tensor.full(Axes.of("tokens", 3, "classes", 2), -LN_2));
        put("output", "token_loss", Tensor.vector("tokens", LN_2, 0, LN_2));
        put("output", "loss_mean", Tensor.vector("one", LN_2));
        put("output", "loss_sum", Tensor.vector("one", 2 * LN_2));
        put("output", "loss_mean_smoothed", Tensor.vector("one", LN_2));
        put("output", "counted_tokens", Tensor.vector("one", 2));
        assertThat(problems("functional/cross_entropy", "{\"ignore_index\": -7, \"label_smoothing\": 0.1}"))
                .isEmpty();
    }

    @Test
    void theSumOverTimeLeavesIgnoredLabelsOut() throws IOException {
        put("input", "x", Tensor.zeros(Axes.of("batch", 1, "time", 3, "features", 1)));
        put("input", "labels", Tensor.of(Axes.of("batch", 1, "time", 3), 1, -100, 0));
        for (String matrix : List.of("W_ih", "W_hh")) {
            put("weight", matrix, Tensor.zeros(Axes.of("to", 1, "from", 1)));
        }
        put("weight", "W_out", Tensor.zeros(Axes.of("word", 2, "hidden", 1)));
        put("weight", "b_ih", Tensor.vector("hidden", 0));
        put("weight", "b_hh", Tensor.vector("hidden", 0));
        put("weight", "b_out", Tensor.vector("word", 0, 0));
        put("intermediate", "hidden_states", Tensor.zeros(Axes.of("batch", 1, "time", 3, "hidden", 1)));
        put("intermediate", "logits", Tensor.zeros(Axes.of("batch", 1, "time", 3, "word", 2)));
        put("output", "loss", Tensor.vector("one", 2 * LN_2));
        put("gradient", "grad.b_out", Tensor.vector("word", 0, 0)); // one label for each word: they pull evenly
        assertThat(problems("gradients/rnn_bptt", "{}")).isEmpty();
    }

    private void put(String role, String name, Tensor tensor) {
        roles.put(name, role);
        tensors.put(name, tensor);
    }

    private List<String> problems(String id, String parameters) throws IOException {
        String described = tensors.keySet().stream().map(this::about).collect(Collectors.joining(", "));
        Files.writeString(
                folder.resolve("case.json"),
                "{\"parameters\": " + parameters + ", \"tolerance\": {\"worst_tensor\": 2e-6}, \"tensors\": {"
                        + described + "}}");
        Safetensors.write(folder.resolve("tensors.safetensors"), tensors, Map.of());
        Run run = new Run(GoldenCase.read(id, folder), new EjmlBackend());
        Recipe recipe = Recipes.ALL.get(id);
        assertThat(recipe).isNotNull();
        recipe.follow(run);
        return run.problems();
    }

    private String about(String name) {
        String axes = tensors.get(name).axes().names().stream().collect(Collectors.joining("\", \"", "\"", "\""));
        return "\"%s\": {\"role\": \"%s\", \"dtype\": \"float32\", \"axes\": [%s], \"tolerance\": 2e-6}"
                .formatted(name, roles.get(name), axes);
    }
}

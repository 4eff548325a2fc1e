package loupe.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.checkpoint.Safetensors;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;
import loupe.engine.model.Beginning;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// The weights of a model after some training step, with the model's shape, in one safetensors file.
///
/// Codes: MW-01 the shape is missing or unreadable, -02 a weight is missing or has another size, -03 the step.
///
/// @param step how many training steps the weights have seen
public record WeightsFile(TransformerConfig config, int step, Weights weights) {
    private static final String STEP = "step";

    /// Writes the file; an older one is replaced only when the new one is whole.
    public void write(Path file) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>(config.toMap());
        metadata.put(STEP, Integer.toString(step));
        Safetensors.write(file, weights.all(), metadata);
    }

    /// Reads the file.
    ///
    /// @throws loupe.engine.input.LoupeInputException if it is missing, damaged, or no model of ours
    public static WeightsFile read(Path file) {
        String shown = shown(file);
        Safetensors stored = Safetensors.read(file, shown);
        TransformerConfig config = config(shown, stored);
        return new WeightsFile(config, step(shown, stored.metadata()), weights(shown, stored, config, ""));
    }

    /// How messages call a file of a model: with the folder it lies in.
    static String shown(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
    }

    /// The weights of this shape whose names begin with `prefix` in a file.
    static Weights weights(String shown, Safetensors stored, TransformerConfig config, String prefix) {
        return Beginning.of(config, 0).map((name, like) -> tensor(shown, stored, prefix + name, like.axes()));
    }

    static int step(String shown, Map<String, String> metadata) {
        String step = metadata.getOrDefault(STEP, "");
        if (!step.matches("\\d{1,9}")) {
            throw refuse(shown, "the training step is \"" + step + "\"; a whole number is needed", "MW-03");
        }
        return Integer.parseInt(step);
    }

    private static TransformerConfig config(String shown, Safetensors stored) {
        try {
            return TransformerConfig.fromMap(stored.metadata());
        } catch (IllegalArgumentException e) {
            throw refuse(
                    shown,
                    "the file does not say what shape the model has (" + e.getMessage()
                            + "); take a file that Loupe wrote",
                    "MW-01");
        }
    }

    private static Tensor tensor(String shown, Safetensors stored, String name, Axes axes) {
        if (!stored.has(name)) {
            throw refuse(shown, "the weight " + name + " is missing; train the model again", "MW-02");
        }
        Tensor tensor = stored.tensor(name, axes.names().toArray(String[]::new));
        if (!tensor.axes().equals(axes)) {
            throw refuse(shown, "the weight " + name + " is " + tensor.axes() + "; " + axes + " is needed", "MW-02");
        }
        return tensor;
    }

    private static RuntimeException refuse(String shown, String problem, String code) {
        return new Finding(shown, Place.file(), problem, code).refuse();
    }
}

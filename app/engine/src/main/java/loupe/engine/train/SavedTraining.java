package loupe.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.engine.checkpoint.Safetensors;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;

/// A training put aside: with it, the training goes on as if it had never been stopped.
///
/// @param since the losses of the steps since the last point of the curve, added up
record SavedTraining(Moment moment, List<CurvePoint> curve, double since) {
    private static final String FILE = "unfinished.safetensors";
    private static final String WEIGHTS = "weights.";
    private static final String RECIPE = "recipe";

    SavedTraining {
        curve = List.copyOf(curve);
    }

    /// Writes it into the model's folder.
    void save(Path folder, String recipe) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        moment.weights().all().forEach((name, tensor) -> tensors.put(WEIGHTS + name, tensor));
        moment.memory()
                .memories()
                .forEach((memory, weights) ->
                        weights.all().forEach((name, tensor) -> tensors.put(memory + "." + name, tensor)));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(RECIPE, recipe);
        metadata.put("step", Integer.toString(moment.step()));
        metadata.put("memories", String.join(" ", moment.memory().memories().keySet()));
        metadata.put("last", moment.loss() + " " + moment.gradientNorm() + " " + moment.rate());
        metadata.put("since", Double.toString(since));
        StringBuilder points = new StringBuilder();
        curve.forEach(p -> points.append(p.step() + " " + p.training() + " " + p.validation() + ";"));
        metadata.put("curve", points.toString());
        Safetensors.write(folder.resolve(FILE), tensors, metadata);
    }

    /// The training put aside in a folder, if there is one of the same recipe.
    static Optional<SavedTraining> find(Path folder, String recipe, TransformerConfig config) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Safetensors stored = Safetensors.read(file, FILE);
        return recipe.equals(stored.metadata().get(RECIPE)) ? Optional.of(read(stored, config)) : Optional.empty();
    }

    /// Removes it, when the training has come to its end.
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static SavedTraining read(Safetensors stored, TransformerConfig config) {
        Map<String, String> metadata = stored.metadata();
        int step = WeightsFile.step(FILE, metadata);
        Map<String, Weights> memories = new LinkedHashMap<>();
        for (String memory : metadata.getOrDefault("memories", "").split(" ")) {
            if (!memory.isEmpty()) {
                memories.put(memory, WeightsFile.weights(FILE, stored, config, memory + "."));
            }
        }
        double[] last = numbers(metadata.getOrDefault("last", ""));
        List<CurvePoint> curve = new ArrayList<>();
        for (String point : metadata.getOrDefault("curve", "").split(";")) {
            double[] parts = numbers(point);
            curve.add(new CurvePoint((int) parts[0], parts[1], parts[2]));
        }
        Weights weights = WeightsFile.weights(FILE, stored, config, WEIGHTS);
        Moment moment = new Moment(step, weights, new OptimizerState(step, memories), last[0], last[1], last[2]);
        return new SavedTraining(moment, curve, Double.parseDouble(metadata.getOrDefault("since", "0")));
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(" ");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}

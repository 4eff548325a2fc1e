package loupe.course.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import loupe.engine.input.LoupeInputException;
import loupe.engine.model.Transformer;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.ModelFolder;

/// The models in a folder, such as the `assets/models` that come with the program. Each file is read once, when it is
/// first asked for; a model that could not be read is tried again next time.
public final class ShippedModels implements Models {

    private final Path folder;
    private final Map<String, List<Integer>> steps = new ConcurrentHashMap<>();
    private final Map<String, Transformer> models = new ConcurrentHashMap<>();
    private final Map<String, Tokenizer> tokenizers = new ConcurrentHashMap<>();

    /// @param folder one folder a model, named after it
    public ShippedModels(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Integer> steps(String model) {
        return steps.computeIfAbsent(model, name -> read(name, () -> open(name).steps()));
    }

    @Override
    public Transformer at(String model, int step) {
        return models.computeIfAbsent(
                model + "@" + step, key -> read(model, () -> open(model).at(step)));
    }

    @Override
    public Tokenizer tokenizer(String model) {
        return tokenizers.computeIfAbsent(
                model, name -> read(name, () -> open(name).tokenizer()));
    }

    private ModelFolder open(String model) {
        Path path = folder.resolve(model);
        if (!Files.isDirectory(path)) {
            throw new RefusedException("The model " + model + " is not here: its folder assets/models/" + model
                    + " is missing. Install Loupe again, or run: loupe train " + model);
        }
        return new ModelFolder(path);
    }

    private static <T> T read(String model, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LoupeInputException e) {
            throw new RefusedException("The model " + model + " cannot be read. " + e.getMessage());
        }
    }
}

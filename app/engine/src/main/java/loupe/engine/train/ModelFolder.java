package loupe.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;
import loupe.engine.model.Transformer;
import loupe.engine.token.TokenizerFile;
import loupe.engine.token.TrainedTokenizer;

/// A trained model on disk: its tokenizer, its weights, and checkpoints of how they came to be.
///
/// ```
/// story-gpt/recipe.json  tokenizer.json  weights.safetensors  checkpoints/00000.safetensors …
/// ```
public record ModelFolder(Path folder) {
    static final String CHECKPOINTS = "checkpoints";
    static final String WEIGHTS = "weights.safetensors";
    static final String TOKENIZER = "tokenizer.json";
    static final String RECIPE = "recipe.json";

    private static final String CHECKPOINT_NAME = "\\d{5}\\.safetensors";

    /// The training steps of which there are weights, rising from 0 to the last.
    ///
    /// @throws loupe.engine.input.LoupeInputException if the model is missing or damaged
    public List<Integer> steps() {
        int last = WeightsFile.read(folder.resolve(WEIGHTS)).step();
        try (Stream<Path> files = Files.list(folder.resolve(CHECKPOINTS))) {
            Stream<Integer> before = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(CHECKPOINT_NAME))
                    .map(name -> Integer.parseInt(name.substring(0, name.indexOf('.'))))
                    .filter(step -> step < last)
                    .sorted();
            return Stream.concat(before, Stream.of(last)).toList();
        } catch (IOException e) {
            throw new loupe.engine.input.LoupeInputException(
                    new Finding(
                            folder.getFileName() + "/" + CHECKPOINTS,
                            Place.file(),
                            "the folder cannot be read; train the model again",
                            "MW-04"),
                    e);
        }
    }

    /// The model as it was after that many steps.
    ///
    /// @throws loupe.engine.input.LoupeInputException if its weights are missing or damaged
    public Transformer at(int step) {
        Path checkpoint = folder.resolve(CHECKPOINTS).resolve(checkpoint(step));
        WeightsFile file = WeightsFile.read(Files.exists(checkpoint) ? checkpoint : folder.resolve(WEIGHTS));
        if (file.step() != step) {
            throw new Finding(
                            String.valueOf(folder.getFileName()),
                            Place.file(),
                            "there are no weights of step " + step + "; there are those of " + steps(),
                            "MW-05")
                    .refuse();
        }
        return Transformer.of(file.config(), file.weights());
    }

    /// The model at the end of its training.
    ///
    /// @throws loupe.engine.input.LoupeInputException if its weights are missing or damaged
    public Transformer trained() {
        WeightsFile file = WeightsFile.read(folder.resolve(WEIGHTS));
        return Transformer.of(file.config(), file.weights());
    }

    /// What the model reads.
    ///
    /// @throws loupe.engine.input.LoupeInputException if it is missing or damaged
    public TrainedTokenizer tokenizer() {
        return TokenizerFile.load(folder.resolve(TOKENIZER));
    }

    /// The file name of a checkpoint: `00200.safetensors`.
    static String checkpoint(int step) {
        return String.format(Locale.ROOT, "%05d.safetensors", step);
    }
}

package loupe.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import loupe.engine.backend.Backend;
import loupe.engine.model.Transformer;
import loupe.engine.token.TokenizerFile;

/// Follows a recipe in a folder: trains, keeps checkpoints, writes down the figures; can be stopped and goes on
/// later.
///
/// What it leaves: `tokenizer.json`, `checkpoints/00000.safetensors` and so on, and at the end
/// `weights.safetensors` and `recipe.json`. While it is not finished there is also `unfinished.safetensors`.
public final class Kitchen {
    private static final int SAVE_EVERY = 100; // steps

    private final Recipe recipe;
    private final Backend backend;
    private final Path folder;
    private final Plan plan;
    private final List<Example> validation;
    private final List<CurvePoint> curve = new ArrayList<>();
    private double since; // losses since the last point of the curve, added up

    public Kitchen(Recipe recipe, Backend backend, Path folder) {
        this.recipe = recipe;
        this.backend = backend;
        this.folder = folder;
        this.plan = recipe.plan();
        this.validation = recipe.validation();
    }

    /// Trains to the end, or until the watcher, which is asked after each step, says no.
    ///
    /// @return the figures of the finished model, or nothing if it was stopped; the work is kept then
    /// @throws IOException if the folder cannot be written
    public Optional<Map<String, Double>> run(Predicate<Progress> goOn) throws IOException {
        Files.createDirectories(folder.resolve(ModelFolder.CHECKPOINTS));
        Moment now = begin();
        boolean going = goOn.test(progress(now));
        while (going && now.step() < plan.steps()) {
            now = new Trainer(plan, backend).step(now);
            since += now.loss();
            if (recipe.checkpoints().contains(now.step())) {
                checkpoint(now);
            }
            if (now.step() % SAVE_EVERY == 0) {
                putAside(now);
            }
            going = goOn.test(progress(now));
        }
        if (now.step() < plan.steps()) {
            putAside(now);
            return Optional.empty();
        }
        return Optional.of(finish(now));
    }

    private Moment begin() throws IOException {
        Optional<SavedTraining> saved = SavedTraining.find(folder, fingerprint(), plan.config());
        if (saved.isPresent()) {
            curve.addAll(saved.get().curve());
            since = saved.get().since();
            return saved.get().moment();
        }
        TokenizerFile.save(recipe.tokenizer(), folder.resolve(ModelFolder.TOKENIZER));
        Moment start = plan.start();
        checkpoint(start);
        return start;
    }

    private void checkpoint(Moment now) throws IOException {
        int steps = curve.isEmpty() ? 0 : now.step() - curve.getLast().step();
        double loss = new Losses(backend).mean(Transformer.of(plan.config(), now.weights()), validation);
        curve.add(new CurvePoint(now.step(), since / steps, loss));
        since = 0;
        Path file = now.step() == plan.steps()
                ? folder.resolve(ModelFolder.WEIGHTS)
                : folder.resolve(ModelFolder.CHECKPOINTS).resolve(ModelFolder.checkpoint(now.step()));
        new WeightsFile(plan.config(), now.step(), now.weights()).write(file);
    }

    private void putAside(Moment now) throws IOException {
        new SavedTraining(now, curve, since).save(folder, fingerprint());
    }

    private Map<String, Double> finish(Moment end) throws IOException {
        RecipeFile file = new RecipeFile(recipe, plan, curve);
        Map<String, Double> figures =
                file.figures(recipe.measure(Transformer.of(plan.config(), end.weights()), backend));
        Files.writeString(folder.resolve(ModelFolder.RECIPE), file.text(figures));
        SavedTraining.forget(folder);
        return figures;
    }

    private Progress progress(Moment now) {
        return new Progress(now, plan.steps(), curve);
    }

    /// Tells a training of this recipe from one of an older version of it.
    private String fingerprint() {
        return recipe.name() + " " + plan.seed() + " " + plan.steps() + " " + plan.config() + " "
                + recipe.ingredients();
    }
}

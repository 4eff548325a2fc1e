package loupe.workbench.lesson;

import java.util.List;
import loupe.course.experiment.Models;
import loupe.course.experiment.RefusedException;
import loupe.engine.model.Transformer;
import loupe.engine.token.Tokenizer;

/// For experiments that need no trained model.
public final class NoModels implements Models {

    @Override
    public List<Integer> steps(String model) {
        throw new RefusedException("There is no model " + model + " here.");
    }

    @Override
    public Transformer at(String model, int step) {
        throw new RefusedException("There is no model " + model + " here.");
    }

    @Override
    public Tokenizer tokenizer(String model) {
        throw new RefusedException("There is no model " + model + " here.");
    }
}

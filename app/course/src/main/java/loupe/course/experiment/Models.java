package loupe.course.experiment;

import java.util.List;
import loupe.engine.model.Transformer;
import loupe.engine.token.Tokenizer;

/// The trained models that lessons run: `sorter`, `story-gpt`, `mini-bert`.
public interface Models {

    /// The training steps of which there is a checkpoint, rising from 0.
    ///
    /// @throws RefusedException if the model is missing or damaged, with what to do
    List<Integer> steps(String model);

    /// The model as it was after that many training steps; kept, so that a slider can go back and forth.
    Transformer at(String model, int step);

    Tokenizer tokenizer(String model);

    /// The model as it was at the end of its training.
    default Transformer trained(String model) {
        return at(model, steps(model).getLast());
    }
}

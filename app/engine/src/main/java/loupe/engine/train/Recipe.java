package loupe.engine.train;

import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.model.Transformer;
import loupe.engine.token.TrainedTokenizer;

/// How one shipped model is made: its data, its shape, its training, and the figures it must reach.
public interface Recipe {
    /// The model's name and that of its folder: `story-gpt`.
    String name();

    /// One sentence on what the model does.
    String summary();

    /// What the model reads.
    TrainedTokenizer tokenizer();

    /// The training.
    Plan plan();

    /// The steps of which a checkpoint is kept, rising, from 0 to the last.
    List<Integer> checkpoints();

    /// Examples that the training never shows.
    List<Example> validation();

    /// The loss that no model can beat, in nats a label; [Double#NaN] when it is not known.
    double bestLoss();

    /// The figures of the finished model, by name, in the order to show them.
    Map<String, Double> measure(Transformer model, Backend backend);

    /// What a reader of the recipe wants to know beyond the figures: data, batch, schedule; by name, in order.
    Map<String, String> ingredients();
}

package loupe.engine.train;

import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.SortingTask;
import loupe.engine.model.Transformer;
import loupe.engine.token.TrainedTokenizer;

/// The sorter's recipe with so few steps that a test can follow it several times.
record TinyRecipe() implements Recipe {
    static final int STEPS = 12;

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String summary() {
        return "Hardly sorts.";
    }

    @Override
    public TrainedTokenizer tokenizer() {
        return new SorterRecipe().tokenizer();
    }

    @Override
    public Plan plan() {
        return SorterRecipe.plan(SorterRecipe.shape(1, 2, 8), new Schedule.Cosine(1e-2, 2, STEPS), 5, 1, STEPS);
    }

    @Override
    public List<Integer> checkpoints() {
        return List.of(0, 4, 8, STEPS);
    }

    @Override
    public List<Example> validation() {
        return SortingTask.unseen().stream()
                .limit(10)
                .map(SortingTask::example)
                .map(e -> new Example(e.input(), e.labels()))
                .toList();
    }

    @Override
    public double bestLoss() {
        return 0;
    }

    @Override
    public Map<String, Double> measure(Transformer model, Backend backend) {
        return Map.of(
                "sorted", Sorting.exact(model, backend, SortingTask.unseen().subList(0, 5)));
    }

    @Override
    public Map<String, String> ingredients() {
        return Map.of("batch", "5 rows");
    }
}

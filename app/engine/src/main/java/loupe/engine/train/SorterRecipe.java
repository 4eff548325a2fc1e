package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Function;
import loupe.engine.corpus.SortingTask;
import loupe.engine.corpus.SplitMix;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.token.CharTokenizer;
import loupe.engine.token.Fallback;
import loupe.engine.token.LetterCase;
import loupe.engine.token.TrainedTokenizer;
import loupe.engine.token.Vocabulary;

/// `sorter`: sorts six letters. Small enough to be trained while one watches.
public record SorterRecipe() implements Recipe {
    private static final long SEED = 3;
    private static final int STEPS = 600;
    private static final int BATCH = 32; // rows of letters
    private static final double PEAK = 3e-3;
    private static final int WARM_UP = 50; // steps

    @Override
    public String name() {
        return "sorter";
    }

    @Override
    public String summary() {
        return "Reads six letters A, B, C and writes them in order.";
    }

    /// Ids 0, 1, 2 are A, B, C; the model knows no others. `<unk>`, id 3, marks what cannot be sorted.
    @Override
    public TrainedTokenizer tokenizer() {
        return new CharTokenizer(Vocabulary.of(List.of("A", "B", "C", Fallback.UNK)), LetterCase.KEPT, List.of());
    }

    @Override
    public Plan plan() {
        return plan(shape(3, 3, 48), new Schedule.Cosine(PEAK, WARM_UP, STEPS), BATCH, SEED, STEPS);
    }

    /// A training on the same task with other knobs, for the lesson that trains in front of the learner.
    public static Plan plan(TransformerConfig shape, Schedule schedule, int batch, long seed, int steps) {
        List<Example> seen = examples(SortingTask.seen());
        Examples examples = step -> {
            SplitMix random = SplitMix.stream(seed, step);
            return IntStream.range(0, batch)
                    .mapToObj(i -> seen.get(random.nextInt(seen.size())))
                    .toList();
        };
        return new Plan(
                shape,
                examples,
                Adam.decoupled(0.1).withBeta2(0.99),
                schedule,
                Clipping.at(1),
                Plan.USUAL_SPREAD,
                seed,
                steps);
    }

    /// The shape of a sorter: 11 positions, 3 letters, a head of its own.
    public static TransformerConfig shape(int nLayers, int nHeads, int dModel) {
        return new TransformerConfig(
                SortingTask.LETTERS,
                SortingTask.CONTEXT,
                dModel,
                nLayers,
                nHeads,
                4 * dModel,
                Function.GELU_TANH,
                AttentionKind.CAUSAL,
                NormPlace.BEFORE,
                Head.FREE,
                1e-5f);
    }

    @Override
    public List<Integer> checkpoints() {
        return List.of(0, 25, 50, 75, 100, 150, 200, 300, 400, STEPS);
    }

    @Override
    public List<Example> validation() {
        return examples(SortingTask.unseen());
    }

    /// The answer follows from the input, so a perfect model is never surprised.
    @Override
    public double bestLoss() {
        return 0;
    }

    @Override
    public Map<String, Double> measure(Transformer model, Backend backend) {
        return Map.of("unseen_sorted_exactly", Sorting.exact(model, backend, SortingTask.unseen()));
    }

    @Override
    public Map<String, String> ingredients() {
        Map<String, String> ingredients = new LinkedHashMap<>();
        ingredients.put("data", "rows of six letters; a quarter of all 729 rows is never shown");
        ingredients.put("batch", BATCH + " rows a step");
        ingredients.put("schedule", "cosine, peak " + PEAK + ", warm-up " + WARM_UP + " steps");
        ingredients.put("optimizer", "AdamW, betas 0.9 and 0.99, decay 0.1, clipped at norm 1");
        return ingredients;
    }

    private static List<Example> examples(List<int[]> rows) {
        return rows.stream()
                .map(SortingTask::example)
                .map(e -> new Example(e.input(), e.labels()))
                .toList();
    }
}

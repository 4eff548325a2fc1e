package loupe.engine.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.Derived;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.SplitMix;
import loupe.engine.corpus.Stories;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.token.BpeRules;
import loupe.engine.token.BpeStep;
import loupe.engine.token.BpeTokenizer;
import loupe.engine.token.BpeTrainer;
import loupe.engine.token.Fallback;
import loupe.engine.token.LetterCase;
import loupe.engine.token.Split;
import loupe.engine.token.TieRule;

/// `story-gpt`: continues little stories, token by token, with a byte-pair vocabulary learned from the same
/// stories.
///
/// One row of training is a story between two `<end>`. In some rows the next story follows, so that every
/// position of the context is trained.
public final class StoryRecipe implements Recipe {
    /// The token before the first word and after the last.
    public static final String END = "<end>";

    /// The number of blocks, and of heads in each.
    public static final int LAYERS = 2;

    public static final int HEADS = 4;

    private static final long SEED = 7;
    private static final long TOKENIZER_SEED = 11;
    private static final long VALIDATION_SEED = 12;
    private static final int STEPS = 3000;
    private static final int BATCH = 32; // rows
    private static final double FILLED_UP = 0.15; // the share of rows in which a second story follows
    private static final double SPREAD = 0.05; // GPT-2 takes 0.02, but is twelve times as wide
    private static final double PEAK = 5e-3;
    private static final int WARM_UP = 100; // steps
    private static final int CONTEXT = 64; // tokens
    private static final int MERGES = 225;
    private static final int TOKENIZER_STORIES = 2000;
    private static final int VALIDATION_STORIES = 500;
    private static final String EXTRA_CHARACTERS = "abcdefghijklmnopqrstuvwxyz .,:?!'\n";

    private final Grammar grammar = Stories.stories();
    private final BpeTokenizer tokenizer = learnTokenizer(grammar);

    @Override
    public String name() {
        return "story-gpt";
    }

    @Override
    public String summary() {
        return "Continues little stories, one token at a time.";
    }

    @Override
    public BpeTokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public Plan plan() {
        return new Plan(
                TransformerConfig.decoder(tokenizer.size(), CONTEXT, 64, LAYERS, HEADS),
                this::batch,
                Adam.decoupled(0.01).withBeta2(0.99),
                new Schedule.Cosine(PEAK, WARM_UP, STEPS),
                Clipping.at(1),
                SPREAD,
                SEED,
                STEPS);
    }

    @Override
    public List<Integer> checkpoints() {
        return List.of(0, 50, 100, 200, 300, 500, 700, 1000, 1300, 1700, 2300, STEPS);
    }

    @Override
    public List<Example> validation() {
        return IntStream.range(0, VALIDATION_STORIES)
                .mapToObj(i -> Example.nextToken(ids(grammar.sample(SplitMix.stream(VALIDATION_SEED, i)))))
                .toList();
    }

    /// The grammar's entropy a story, divided by the mean number of tokens a story, `<end>` included.
    @Override
    public double bestLoss() {
        return grammar.entropy() / (1 + tokensOfAStory());
    }

    @Override
    public Map<String, Double> measure(Transformer model, Backend backend) {
        return Map.of(
                "samples_that_parse", new StoryTelling(model, tokenizer, backend).shareThatParses(grammar, 200, 0.7));
    }

    @Override
    public Map<String, String> ingredients() {
        Map<String, String> ingredients = new LinkedHashMap<>();
        ingredients.put("data", "stories drawn afresh from stories.grammar");
        ingredients.put("tokens", MERGES + " byte-pair merges learned from " + TOKENIZER_STORIES + " stories");
        ingredients.put("batch", BATCH + " stories a step");
        ingredients.put("schedule", "cosine, peak " + PEAK + ", warm-up " + WARM_UP + " steps");
        ingredients.put("optimizer", "AdamW, betas 0.9 and 0.99, decay 0.01, clipped at norm 1");
        return ingredients;
    }

    /// The text that the vocabulary was learned from.
    public static String tokenizerText(Grammar grammar) {
        return IntStream.range(0, TOKENIZER_STORIES)
                .mapToObj(
                        i -> grammar.sample(SplitMix.stream(TOKENIZER_SEED, i)).text())
                .collect(Collectors.joining("\n"));
    }

    private static BpeTokenizer learnTokenizer(Grammar grammar) {
        BpeTrainer trainer =
                new BpeTrainer(new BpeRules(LetterCase.LOWERED, Split.WORDS_WITH_SPACE, TieRule.FIRST_SEEN));
        SortedSet<String> alphabet = new TreeSet<>();
        EXTRA_CHARACTERS.chars().forEach(c -> alphabet.add(Character.toString(c)));
        return trainer.tokenizer(
                List.copyOf(alphabet),
                trainer.train(tokenizerText(grammar), MERGES).stream()
                        .map(BpeStep::chosen)
                        .toList(),
                Fallback.UNKNOWN,
                List.of(END));
    }

    private List<Example> batch(int step) {
        SplitMix random = SplitMix.stream(SEED, step);
        return IntStream.range(0, BATCH).mapToObj(i -> row(random)).toList();
    }

    /// A story between two `<end>`; in some rows another story follows, as far as the context reaches.
    private Example row(SplitMix random) {
        int[] first = ids(grammar.sample(random));
        if (random.nextDouble() >= FILLED_UP) {
            return Example.nextToken(first);
        }
        int[] second = ids(grammar.sample(random));
        IntStream both =
                IntStream.concat(Arrays.stream(first), Arrays.stream(second).skip(1));
        return Example.nextToken(both.limit(CONTEXT + 1L).toArray());
    }

    /// `<end>`, the story, `<end>`.
    private int[] ids(Derived story) {
        return tokenizer.encode(END + story.text() + END);
    }

    /// Exact but for the first word, which is a token of its own kind because no space stands before it: a
    /// sample mean.
    private double tokensOfAStory() {
        int stories = 20_000;
        return IntStream.range(0, stories)
                .mapToDouble(i -> tokenizer.encode(grammar.sample(SplitMix.stream(VALIDATION_SEED + 1, i))
                                .text())
                        .length)
                .average()
                .orElseThrow();
    }
}

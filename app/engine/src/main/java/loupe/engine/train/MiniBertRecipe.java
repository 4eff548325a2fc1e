package loupe.engine.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.MaskedWords;
import loupe.engine.corpus.SplitMix;
import loupe.engine.corpus.Stories;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.token.LetterCase;
import loupe.engine.token.WordTokenizer;

/// `mini-bert`: fills hidden words of one or two sentences, looking both ways.
public final class MiniBertRecipe implements Recipe {
    /// The token that hides a word.
    public static final String MASK = "[MASK]";
    /// The token before every text.
    public static final String CLS = "[CLS]";
    /// The token after every text.
    public static final String SEP = "[SEP]";
    /// The token that fills up a text to the length of another.
    public static final String PAD = "[PAD]";

    private static final long SEED = 5;
    private static final long VALIDATION_SEED = 77;
    private static final int STEPS = 2600;
    private static final int BATCH = 48; // texts
    private static final double PEAK = 5e-3;
    private static final int WARM_UP = 100; // steps
    private static final double SPREAD = 0.05;
    private static final int CONTEXT = 24; // tokens
    private static final int VALIDATION_TEXTS = 400;
    private static final double SELECTED = 0.15; // the share of words that are hidden
    private static final double TWO_SCENES = 0.1; // the share of texts that hold a second scene, if it fits

    private final Grammar grammar = Stories.scenes();
    private final WordTokenizer tokenizer =
            WordTokenizer.of(String.join(" ", grammar.vocabulary()), LetterCase.LOWERED, List.of(PAD, CLS, SEP, MASK));
    private final MaskedWords masking =
            new MaskedWords(SELECTED, id(MASK), id(WordTokenizer.UNK) + 1, tokenizer.size());

    @Override
    public String name() {
        return "mini-bert";
    }

    @Override
    public String summary() {
        return "Fills in hidden words from the words on both sides.";
    }

    @Override
    public WordTokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public Plan plan() {
        return new Plan(
                TransformerConfig.encoder(tokenizer.size(), CONTEXT, 64, 2, 4),
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
        return List.of(0, 100, 200, 400, 600, 800, 1100, 1500, 2000, STEPS);
    }

    @Override
    public List<Example> validation() {
        return IntStream.range(0, VALIDATION_TEXTS)
                .mapToObj(i -> masked(SplitMix.stream(VALIDATION_SEED, i)))
                .toList();
    }

    @Override
    public double bestLoss() {
        return Double.NaN; // the grammar's own answers with several words hidden at once are not summed here
    }

    @Override
    public Map<String, Double> measure(Transformer model, Backend backend) {
        WordFilling filling = new WordFilling(model, tokenizer, backend);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("determined_words_right", filling.determinedRight(grammar, 200));
        figures.putAll(new Senses(filling).measure(100));
        return figures;
    }

    @Override
    public Map<String, String> ingredients() {
        Map<String, String> ingredients = new LinkedHashMap<>();
        ingredients.put("data", "scenes drawn afresh from stories.grammar, one in ten followed by a second one");
        ingredients.put("tokens", "every word of the grammar");
        ingredients.put("masking", "15 % of the words: 80 % hidden, 10 % replaced at random, 10 % kept");
        ingredients.put("batch", BATCH + " texts a step");
        ingredients.put("schedule", "cosine, peak " + PEAK + ", warm-up " + WARM_UP + " steps");
        ingredients.put("optimizer", "AdamW, betas 0.9 and 0.99, decay 0.01, clipped at norm 1");
        return ingredients;
    }

    private List<Example> batch(int step) {
        SplitMix random = SplitMix.stream(SEED, step);
        return IntStream.range(0, BATCH).mapToObj(i -> masked(random)).toList();
    }

    /// A text with at least one word selected: without one there would be nothing to learn.
    private Example masked(SplitMix random) {
        int[] ids = tokenizer.encode(CLS + " " + text(random) + " " + SEP);
        Set<Integer> special = Set.of(id(CLS), id(SEP));
        while (true) {
            MaskedWords.Masked masked = masking.mask(ids, special, random::nextDouble);
            if (Arrays.stream(masked.labels()).anyMatch(label -> label != MaskedWords.IGNORED)) {
                return new Example(masked.input(), masked.labels());
            }
        }
    }

    private String text(SplitMix random) {
        String first = grammar.sample(random).text();
        if (random.nextDouble() < TWO_SCENES) {
            String both = first + " " + grammar.sample(random).text();
            return tokenizer.encode(both).length <= CONTEXT - 2 ? both : first;
        }
        return first;
    }

    private int id(String token) {
        return tokenizer.id(token).orElseThrow();
    }
}

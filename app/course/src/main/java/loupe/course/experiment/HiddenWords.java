package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.engine.corpus.MaskedWords;
import loupe.engine.corpus.SplitMix;
import loupe.engine.layer.Mask;
import loupe.engine.model.Transformer;
import loupe.engine.op.CrossEntropy;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.MiniBertRecipe;

/// Words hidden from mini-bert and its guesses, chosen by hand or as in training.
///
/// Sites: `words [pos]` as typed, `tokens [pos]` as the model reads them, `labels [pos]` (−100 where nothing is asked),
/// `selected [pos]` and its opposite `unasked [pos]`, `fate [pos]` (0 left alone, 1 hidden, 2 replaced at random, 3
/// selected and kept), every site of the
/// pass, `probs [pos, d_vocab]`, `loss` (nats), `expected` (how many of the words training would select on average).
/// For each selected word: `hidden [guess]` (its position), `guesses [guess, d_vocab]`, `right [guess]` (the share that
/// the true word got), and `looks [guess, key]`, where the chosen head looks from it. `fate_counts [fate]`: what
/// happens
/// to
/// a thousand words in training.
final class HiddenWords implements Experiment {

    private static final int PLACES = 24; // the context of mini-bert
    private static final int THOUSAND = 1000; // words
    private static final int APART = 1_000_000; // keeps the thousand's stream of chance from the sentence's

    @Override
    public String id() {
        return "hidden-words";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new TextSetting(
                        "text",
                        "Your sentence",
                        300,
                        List.of(
                                "the cat sat on the mat .",
                                "anna took the boat to the bank and swam .",
                                "tom took the coins to the bank and paid .",
                                "ben counted to three : one two three .")),
                new ChoiceSetting(
                        "how",
                        "Hide words",
                        List.of(
                                new ChoiceSetting.Option("by_hand", "by hand"),
                                new ChoiceSetting.Option("at_random", "as in training")),
                        "by_hand"),
                NumberSetting.linear("rate", "Share selected", 0, 1, 0.05, 0.15),
                WholeSetting.of("draw", "Draw", 1, 50, 1),
                new ToggleSetting("causal", "Causal", false),
                WholeSetting.of("layer", "Layer", 0, 1, 1),
                WholeSetting.of("head", "Head", 0, 3, 0),
                Checkpoints.setting(),
                new GridSetting(
                        "hide",
                        "Hidden words",
                        GridSetting.Kind.MASK,
                        1,
                        PLACES,
                        0,
                        1,
                        Tensor.zeros(Axes.of("row", 1, "pos", PLACES)).with(1, 0, 3)));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        Transformer model = Checkpoints.model(pass, ManyHeads.MODEL, settings, lab);
        Tokenizer tokenizer = lab.models().tokenizer(ManyHeads.MODEL);
        Prompts typed = Prompts.sentence(model, tokenizer, settings.text("text"));
        pass.label("words", "pos", tokenizer.labels(typed.ids()));
        pass.site("words", Tensor.ids("pos", typed.ids()));
        Set<Integer> special = special(tokenizer);
        MaskedWords masking = masking(tokenizer, special, settings.number("rate"));
        MaskedWords.Masked masked = settings.choice("how").equals("by_hand")
                ? byHand(typed.ids(), special, masking.maskId(), settings.grid("hide"))
                : masking.mask(typed.ids(), special, chance(settings, 0));
        Tensor ids = new Prompts(masked.input(), typed.dropped()).publish(pass, tokenizer);
        Tensor labels = pass.site("labels", Tensor.ids("pos", masked.labels()));
        pass.label("labels", "pos", wanted(masked.labels(), tokenizer));
        pass.site("selected", marks(masked.labels(), 1));
        pass.site("unasked", marks(masked.labels(), 0));
        pass.site("fate", fates(masked.fates()));
        pass.site("expected", Tensor.scalar((float) (settings.number("rate") * (ids.size() - 2))));
        thousand(pass, masking.mask(thousand(typed.ids(), special), Set.of(), chance(settings, APART)));
        Mask mask = settings.on("causal") ? Mask.causal(ids.size()) : null;
        Tensor logits = model.forward(pass, ids, mask);
        Tensor probs = pass.site("probs", pass.softmax(logits));
        pass.site("loss", pass.crossEntropy(logits, labels));
        int[] asked = positions(masked.labels());
        pass.label("guess", wordsAt(asked, masked.labels(), tokenizer));
        Tensor hidden = pass.site("hidden", Tensor.ids("guess", asked));
        Tensor guesses = pass.site("guesses", pass.gather(probs, hidden));
        pass.site("right", right(guesses, asked, masked.labels()));
        Tensor pattern = pass.trace().get("blocks." + settings.whole("layer") + ".attn.pattern");
        pass.site("looks", pass.gather(head(pass, pattern, settings.whole("head")), hidden));
        return pass.trace();
    }

    private static Set<Integer> special(Tokenizer tokenizer) {
        return Set.of(
                tokenizer.id(MiniBertRecipe.CLS).orElseThrow(),
                tokenizer.id(MiniBertRecipe.SEP).orElseThrow());
    }

    private static MaskedWords masking(Tokenizer tokenizer, Set<Integer> special, double rate) {
        int maskId = tokenizer.id(MiniBertRecipe.MASK).orElseThrow();
        int lowest = 1 + special.stream().mapToInt(id -> id).reduce(maskId, Math::max);
        return new MaskedWords(rate, maskId, lowest, tokenizer.size());
    }

    private static MaskedWords.Draws chance(Settings settings, int apart) {
        return SplitMix.stream(settings.seed(), settings.whole("draw") + apart)::nextDouble;
    }

    /// The words of the sentence over and over.
    private static int[] thousand(int[] ids, Set<Integer> special) {
        int[] words = Arrays.stream(ids).filter(id -> !special.contains(id)).toArray();
        int[] from = words.length == 0 ? ids : words;
        return IntStream.range(0, THOUSAND).map(i -> from[i % from.length]).toArray();
    }

    private static void thousand(Pass pass, MaskedWords.Masked masked) {
        float[] counts = new float[4];
        for (MaskedWords.Fate fate : masked.fates()) {
            counts[fate.ordinal()]++;
        }
        counts[0] = THOUSAND - counts[0];
        pass.label("fate_counts", "fate", List.of("selected", MiniBertRecipe.MASK, "random", "kept"));
        pass.site("fate_counts", Tensor.vector("fate", counts));
    }

    private static Tensor fates(MaskedWords.Fate[] fates) {
        return Tensor.ids(
                "pos", Arrays.stream(fates).mapToInt(MaskedWords.Fate::ordinal).toArray());
    }

    private static List<String> wordsAt(int[] asked, int[] labels, Tokenizer tokenizer) {
        return Arrays.stream(asked)
                .mapToObj(p -> tokenizer.label(labels[p]) + ":" + p)
                .toList();
    }

    /// What the model gave to the word that stood there.
    private static Tensor right(Tensor guesses, int[] asked, int[] labels) {
        float[] shares = new float[asked.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = guesses.get(i, labels[asked[i]]);
        }
        return Tensor.vector("guess", shares);
    }

    private static Tensor head(Pass pass, Tensor pattern, int head) {
        int n = pattern.axes().size("key");
        return pass.relabel(pass.slice(pattern, "head", head, head + 1), Axes.of("query", n, "key", n));
    }

    private static MaskedWords.Masked byHand(int[] ids, Set<Integer> special, int maskId, Tensor hide) {
        int[] input = ids.clone();
        int[] labels = new int[ids.length];
        MaskedWords.Fate[] fates = new MaskedWords.Fate[ids.length];
        Arrays.fill(labels, CrossEntropy.IGNORED);
        Arrays.fill(fates, MaskedWords.Fate.NOT_SELECTED);
        for (int i = 0; i < ids.length && i < hide.size(); i++) {
            if (hide.at(i) != 0 && !special.contains(ids[i])) {
                labels[i] = ids[i];
                input[i] = maskId;
                fates[i] = MaskedWords.Fate.MASKED;
            }
        }
        return new MaskedWords.Masked(input, labels, fates);
    }

    /// `asked` where a word is asked for, its opposite elsewhere.
    private static Tensor marks(int[] labels, int asked) {
        return Tensor.ids(
                "pos",
                Arrays.stream(labels)
                        .map(l -> l == CrossEntropy.IGNORED ? 1 - asked : asked)
                        .toArray());
    }

    /// The word that each label asks for, or a dot.
    private static List<String> wanted(int[] labels, Tokenizer tokenizer) {
        return Arrays.stream(labels)
                .mapToObj(l -> l == CrossEntropy.IGNORED ? "·" : tokenizer.label(l))
                .toList();
    }

    private static int[] positions(int[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] != CrossEntropy.IGNORED)
                .toArray();
    }
}

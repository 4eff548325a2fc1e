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
/// `selected [pos]`, every site of the pass, `probs [pos, d_vocab]`, `loss` (nats), `hidden [guess]` (positions) and
/// `guesses [guess, d_vocab]`, `expected` (how many of the words training would select on average).
final class HiddenWords implements Experiment {

    private static final int PLACES = 24; // the context of mini-bert

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
                new ToggleSetting("causal", "Causal mask", false),
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
        MaskedWords.Masked masked = mask(typed.ids(), tokenizer, settings);
        Tensor ids = new Prompts(masked.input(), typed.dropped()).publish(pass, tokenizer);
        Tensor labels = pass.site("labels", Tensor.ids("pos", masked.labels()));
        pass.site("selected", selected(masked.labels()));
        pass.site("expected", Tensor.scalar((float) (settings.number("rate") * (ids.size() - 2))));
        Mask mask = settings.on("causal") ? Mask.causal(ids.size()) : null;
        Tensor logits = model.forward(pass, ids, mask);
        Tensor probs = pass.site("probs", pass.softmax(logits));
        pass.site("loss", pass.crossEntropy(logits, labels));
        int[] asked = positions(masked.labels());
        pass.label(
                "guess",
                Arrays.stream(asked)
                        .mapToObj(p -> tokenizer.label(masked.labels()[p]) + " at " + p)
                        .toList());
        Tensor hidden = pass.site("hidden", Tensor.ids("guess", asked));
        pass.site("guesses", pass.gather(probs, hidden));
        return pass.trace();
    }

    private static MaskedWords.Masked mask(int[] ids, Tokenizer tokenizer, Settings settings) {
        int maskId = tokenizer.id(MiniBertRecipe.MASK).orElseThrow();
        Set<Integer> special = Set.of(
                tokenizer.id(MiniBertRecipe.CLS).orElseThrow(),
                tokenizer.id(MiniBertRecipe.SEP).orElseThrow());
        if (settings.choice("how").equals("by_hand")) {
            return byHand(ids, special, maskId, settings.grid("hide"));
        }
        SplitMix random = SplitMix.stream(settings.seed(), settings.whole("draw"));
        int lowest =
                1 + Math.max(maskId, special.stream().mapToInt(i -> i).max().orElse(0));
        return new MaskedWords(settings.number("rate"), maskId, lowest, tokenizer.size())
                .mask(ids, special, random::nextDouble);
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

    private static Tensor selected(int[] labels) {
        return Tensor.ids(
                "pos",
                Arrays.stream(labels)
                        .map(l -> l == CrossEntropy.IGNORED ? 0 : 1)
                        .toArray());
    }

    private static int[] positions(int[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] != CrossEntropy.IGNORED)
                .toArray();
    }
}

package loupe.course.experiment;

import java.util.List;
import java.util.stream.Stream;
import loupe.engine.model.HeadCut;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.MiniBertRecipe;

/// All heads of mini-bert over the learner's own sentence, each of which can be muted. Its width can be cut into
/// another
/// number of heads than the 4 that were trained: the same weights, divided at other places.
///
/// Sites: every site of the model's pass (`blocks.0.attn.pattern [head, query, key]`, …), `tokens [pos]`, `dropped`,
/// `training_step`, `probs [pos, d_vocab]`. For the word in question (the first `[MASK]`, else the last word): `asked`
/// (its position), `guess [d_vocab]`, and `guess_all [d_vocab]`, the guess if no head were muted. For the chosen
/// `layer`
/// at that word: `concat [head, d_head]`, what its heads read, side by side; `w_o [head, d_head, d_model]`; and
/// `parts [head, d_model]`, what each head adds to the stream. For the chosen head: `looks [key]`.
final class ManyHeads implements Experiment {

    static final String MODEL = "mini-bert";

    private static final int LAYERS = 2;
    private static final int MOST_HEADS = 8;

    @Override
    public String id() {
        return "many-heads";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new TextSetting(
                        "text",
                        "Your sentence",
                        300,
                        List.of(
                                "mia gave ben a red ball . now ben has the red [MASK] .",
                                "the dogs near the house [MASK] .",
                                "anna took the boat to the bank and [MASK] .",
                                "tom took the coins to the bank and [MASK] .")),
                WholeSetting.of("layer", "Layer", 0, LAYERS - 1, 0),
                WholeSetting.of("head", "Head", 0, MOST_HEADS - 1, 1).atMost(s -> heads(s) - 1),
                new ChoiceSetting(
                        "n_heads",
                        "Cut into heads",
                        Stream.of("1", "2", "4", "8")
                                .map(n -> new ChoiceSetting.Option(n, n))
                                .toList(),
                        "4"),
                Checkpoints.setting(),
                new ToggleSetting("scale", "Divide by √d", true),
                new GridSetting(
                        "heads",
                        "Heads that speak",
                        GridSetting.Kind.MASK,
                        LAYERS,
                        MOST_HEADS,
                        0,
                        1,
                        Tensor.full(Axes.of("layer", LAYERS, "head", 4), 1)));
    }

    private static int heads(Settings settings) {
        return Integer.parseInt(settings.choice("n_heads"));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        int heads = heads(settings);
        Transformer trained = lab.models().trained(MODEL);
        Tokenizer tokenizer = lab.models().tokenizer(MODEL);
        Probe scaling = settings.on("scale")
                ? Probe.NONE
                : Heads.unscale(trained.config().withHeads(heads).dHead());
        Pass pass = lab.pass(settings, Heads.both(scaling, Heads.mute(settings.grid("heads"))));
        Transformer model = HeadCut.of(Checkpoints.model(pass, MODEL, settings, lab), heads);
        Prompts sentence = Prompts.sentence(model, tokenizer, settings.text("text"));
        Tensor ids = sentence.publish(pass, tokenizer);
        int asked = asked(sentence.ids(), tokenizer);
        Tensor probs = pass.site("probs", pass.softmax(model.forward(pass, ids)));
        pass.site("asked", Tensor.scalar(asked));
        Tensor guess = pass.site("guess", row(pass, probs, asked));
        boolean allSpeak = !Heads.anyMuted(settings.grid("heads"), heads);
        pass.site("guess_all", allSpeak ? guess : unmuted(model, ids, asked, settings, scaling, lab));
        oneWord(pass, model, settings.whole("layer"), settings.whole("head"), asked);
        return pass.trace();
    }

    /// The guess of the same model, in a pass of its own, which is run only once while heads are turned on and off.
    private static Tensor unmuted(Transformer model, Tensor ids, int asked, Settings settings, Probe scaling, Lab lab) {
        List<Object> key = List.of(
                "unmuted guess",
                settings.text("text"),
                settings.whole("checkpoint"),
                settings.on("scale"),
                settings.choice("n_heads"),
                settings.edits());
        float[] shares = lab.numbers(key, () -> {
            Pass pass = lab.pass(settings, scaling);
            return row(pass, pass.softmax(model.forward(pass, ids)), asked).toArray();
        });
        return Tensor.vector("d_vocab", shares);
    }

    private static Tensor row(Pass pass, Tensor probs, int pos) {
        return pass.relabel(
                pass.slice(probs, "pos", pos, pos + 1),
                Axes.of("d_vocab", probs.axes().size("d_vocab")));
    }

    /// What the heads of one layer do at one word: read, stand side by side, and add to the stream.
    private static void oneWord(Pass pass, Transformer model, int layer, int head, int asked) {
        pass.site("layer", Tensor.scalar(layer));
        String attn = "blocks." + layer + ".attn.";
        Trace trace = pass.trace();
        Tensor z = pass.slice(trace.get(attn + "z"), "query", asked, asked + 1);
        Axes axes = z.axes();
        Tensor concat =
                pass.site("concat", pass.relabel(z, Axes.of("head", axes.size("head"), "d_head", axes.size("d_head"))));
        Tensor map = pass.site("w_o", model.weights().get(attn + "w_o"));
        pass.site("parts", pass.contract(concat, map, "head", "d_model"));
        pass.site("looks", Heads.looks(pass, trace.get(attn + "pattern"), head, asked));
    }

    private static int asked(int[] ids, Tokenizer tokenizer) {
        int mask = tokenizer.id(MiniBertRecipe.MASK).orElseThrow();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == mask) {
                return i;
            }
        }
        return Math.max(1, ids.length - 2);
    }
}

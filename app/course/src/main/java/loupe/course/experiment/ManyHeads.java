package loupe.course.experiment;

import java.util.List;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.MiniBertRecipe;

/// All heads of mini-bert over the learner's own sentence, each of which can be muted.
///
/// Sites: every site of the model's pass (`blocks.0.attn.pattern [head, query, key]`, …), `tokens [pos]`, `dropped`,
/// `training_step`, `probs [pos, d_vocab]`, and for the word in question (the first `[MASK]`, else the last word)
/// `asked` (its position) and `guess [d_vocab]`.
final class ManyHeads implements Experiment {

    static final String MODEL = "mini-bert";

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
                                "anna took the boat to the [MASK] and swam .",
                                "tom took the coins to the [MASK] and paid .",
                                "the dogs near the house [MASK] .",
                                "mia gave ben a red ball . now ben has the red [MASK] .")),
                WholeSetting.of("layer", "Layer", 0, 1, 1),
                WholeSetting.of("head", "Head", 0, 3, 0),
                Checkpoints.setting(),
                new ToggleSetting("scale", "Divide by √d", true),
                GridSetting.mask("heads", "Heads that speak", Tensor.full(Axes.of("layer", 2, "head", 4), 1)));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Transformer trained = lab.models().trained(MODEL);
        Probe muted = Heads.mute(settings.grid("heads"));
        Pass pass = lab.pass(
                settings,
                settings.on("scale")
                        ? muted
                        : Heads.both(Heads.unscale(trained.config().dHead()), muted));
        Transformer model = Checkpoints.model(pass, MODEL, settings, lab);
        Tokenizer tokenizer = lab.models().tokenizer(MODEL);
        Prompts sentence = Prompts.sentence(model, tokenizer, settings.text("text"));
        Tensor ids = sentence.publish(pass, tokenizer);
        Tensor probs = pass.site("probs", pass.softmax(model.forward(pass, ids)));
        int asked = asked(sentence.ids(), tokenizer);
        pass.site("asked", Tensor.scalar(asked));
        pass.site(
                "guess",
                pass.relabel(pass.slice(probs, "pos", asked, asked + 1), Axes.of("d_vocab", tokenizer.size())));
        return pass.trace();
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

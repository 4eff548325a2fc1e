package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.SplitMix;
import loupe.engine.corpus.Stories;
import loupe.engine.decode.Distribution;
import loupe.engine.decode.Draw;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.Example;
import loupe.engine.train.Losses;
import loupe.engine.train.StoryRecipe;

/// The recorded training of story-gpt, checkpoint by checkpoint: its loss on unseen stories, what it writes, and every
/// tensor of a pass over the learner's text.
final class GrowingStory {

    private static final int STORIES = 16; // unseen stories that the loss is measured on
    private static final long UNSEEN = 4711; // seed of those stories, none of the training's
    private static final int WRITTEN = 20; // tokens

    private GrowingStory() {}

    static void run(Pass pass, Settings settings, Lab lab) {
        Transformer model = Checkpoints.model(pass, NextWord.MODEL, settings, lab);
        int step = Checkpoints.step(NextWord.MODEL, settings, lab);
        Tokenizer tokenizer = lab.models().tokenizer(NextWord.MODEL);
        pass.site("start_loss", Tensor.scalar((float) Math.log(tokenizer.size())));
        losses(pass, lab, tokenizer);
        Prompts prompt = Prompts.story(model, tokenizer, settings.text("text"));
        model.forward(pass, prompt.publish(pass, tokenizer));
        List<Object> key = List.of("written", step, settings.text("text"), settings.seed());
        float[] written = lab.numbers(key, () -> write(model, prompt.ids(), settings.seed(), lab));
        int[] ids = new int[written.length];
        Arrays.setAll(ids, i -> (int) written[i]);
        pass.label("place", tokenizer.labels(ids));
        pass.site("written", Tensor.ids("place", ids));
    }

    private static void losses(Pass pass, Lab lab, Tokenizer tokenizer) {
        List<Integer> steps = lab.models().steps(NextWord.MODEL);
        List<Object> key = List.of("story losses", steps);
        float[] losses = lab.numbers(key, () -> {
            List<Example> unseen = unseen(tokenizer);
            float[] measured = new float[steps.size()];
            for (int i = 0; i < measured.length; i++) {
                Transformer then = lab.models().at(NextWord.MODEL, steps.get(i));
                measured[i] = (float) new Losses(lab.backend()).mean(then, unseen);
            }
            return measured;
        });
        pass.label("look", steps.stream().map(String::valueOf).toList());
        pass.site("validation_loss", Tensor.vector("look", losses));
    }

    private static List<Example> unseen(Tokenizer tokenizer) {
        Grammar grammar = Stories.stories();
        String end = StoryRecipe.END;
        return IntStream.range(0, STORIES)
                .mapToObj(i -> grammar.sample(SplitMix.stream(UNSEEN, i)).text())
                .map(story -> Example.nextToken(tokenizer.encode(end + story + end)))
                .toList();
    }

    /// Goes on from the text with temperature 0.7, until `<end>` or twenty tokens later.
    private static float[] write(Transformer model, int[] prompt, long seed, Lab lab) {
        SplitMix random = new SplitMix(seed);
        List<Integer> all = new ArrayList<>(Arrays.stream(prompt).boxed().toList());
        int room = model.config().nCtx();
        for (int i = 0; i < WRITTEN; i++) {
            List<Integer> seen = all.subList(Math.max(0, all.size() - room), all.size());
            Tensor ids = Tensor.ids("pos", seen.stream().mapToInt(id -> id).toArray());
            Tensor last = model.forward(Pass.forgetful(lab.backend()), ids).select("pos", seen.size() - 1);
            double[] scaled = IntStream.range(0, last.size())
                    .mapToDouble(id -> last.at(id) / 0.7)
                    .toArray();
            int next = Draw.of(Distribution.ofLogits(scaled), random).token();
            all.add(next);
            if (next == prompt[0]) {
                break;
            }
        }
        float[] written = new float[all.size() - prompt.length];
        for (int i = 0; i < written.length; i++) {
            written[i] = all.get(prompt.length + i);
        }
        return written;
    }
}

package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;
import loupe.engine.train.MiniBertRecipe;
import loupe.engine.train.StoryRecipe;

/// A learner's text as the ids that a model was trained on, cut to what fits into its context.
///
/// @param ids what the model reads, special tokens included
/// @param dropped how many tokens did not fit
record Prompts(int[] ids, int dropped) {

    /// For story-gpt: `<end>` and the text; if it is too long, its last tokens.
    static Prompts story(Transformer model, Tokenizer tokenizer, String text) {
        int[] words = tokenizer.encode(text.strip());
        int room = model.config().nCtx() - 1;
        int from = Math.max(0, words.length - room);
        int[] ids = new int[words.length - from + 1];
        ids[0] = tokenizer.id(StoryRecipe.END).orElseThrow();
        System.arraycopy(words, from, ids, 1, words.length - from);
        return new Prompts(ids, from);
    }

    /// For mini-bert: `[CLS]`, the text, `[SEP]`; if it is too long, its first words.
    static Prompts sentence(Transformer model, Tokenizer tokenizer, String text) {
        int[] words = tokenizer.encode(text.strip());
        if (words.length == 0) {
            throw new RefusedException("There is no sentence yet. Type one, or choose an example.");
        }
        int kept = Math.min(words.length, model.config().nCtx() - 2);
        int[] ids = new int[kept + 2];
        ids[0] = tokenizer.id(MiniBertRecipe.CLS).orElseThrow();
        System.arraycopy(words, 0, ids, 1, kept);
        ids[kept + 1] = tokenizer.id(MiniBertRecipe.SEP).orElseThrow();
        return new Prompts(ids, words.length - kept);
    }

    /// Publishes `tokens [pos]` and `dropped`, and names the positions and the vocabulary on every axis.
    Tensor publish(Pass pass, Tokenizer tokenizer) {
        List<String> tokens = tokenizer.labels(ids);
        pass.label("pos", tokens);
        pass.label("query", tokens);
        pass.label("key", tokens);
        pass.label("d_vocab", tokenizer.labels(all(tokenizer.size())));
        pass.site("dropped", Tensor.scalar(dropped));
        return pass.site("tokens", Tensor.ids("pos", ids));
    }

    /// Every id of a vocabulary.
    static int[] all(int size) {
        int[] ids = new int[size];
        Arrays.setAll(ids, i -> i);
        return ids;
    }
}

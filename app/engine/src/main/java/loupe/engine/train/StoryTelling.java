package loupe.engine.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.SplitMix;
import loupe.engine.corpus.Words;
import loupe.engine.decode.Distribution;
import loupe.engine.decode.Draw;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;

/// Lets a model tell stories, and asks the grammar whether they are stories.
public record StoryTelling(Transformer model, Tokenizer tokenizer, Backend backend) {
    private static final long SEED = 21;

    /// One story from the first word to `<end>`, or as far as the context reaches.
    ///
    /// @param temperature divides the logits; above 0
    public String tell(double temperature, SplitMix random) {
        int end = tokenizer.id(StoryRecipe.END).orElseThrow();
        int[] ids = new int[model.config().nCtx() + 1];
        ids[0] = end;
        int n = 1;
        while (n < ids.length) {
            int next = Draw.of(next(Arrays.copyOf(ids, n), temperature), random).token();
            if (next == end) {
                break;
            }
            ids[n++] = next;
        }
        return tokenizer.decode(Arrays.copyOfRange(ids, 1, n));
    }

    /// The share of stories told at this temperature that the grammar could have written.
    public double shareThatParses(Grammar grammar, int stories, double temperature) {
        long right = IntStream.range(0, stories)
                .parallel()
                .filter(i -> grammar.parses(Words.of(tell(temperature, SplitMix.stream(SEED, i)))))
                .count();
        return right / (double) stories;
    }

    private Distribution next(int[] ids, double temperature) {
        Tensor logits = model.forward(Pass.forgetful(backend), Tensor.ids("pos", ids));
        Tensor last = logits.select("pos", ids.length - 1);
        double[] scaled = new double[last.size()];
        for (int id = 0; id < scaled.length; id++) {
            scaled[id] = last.at(id) / temperature;
        }
        return Distribution.ofLogits(scaled);
    }
}

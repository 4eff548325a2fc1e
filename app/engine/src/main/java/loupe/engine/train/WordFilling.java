package loupe.engine.train;

import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.SplitMix;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.token.Tokenizer;

/// Lets a model fill in hidden words, and compares with what the grammar allows.
public record WordFilling(Transformer model, Tokenizer tokenizer, Backend backend) {
    private static final long SEED = 91;

    /// The ids of `[CLS]`, the words and `[SEP]`.
    public int[] ids(List<String> words) {
        int[] ids = new int[words.size() + 2];
        ids[0] = id(MiniBertRecipe.CLS);
        for (int i = 0; i < words.size(); i++) {
            ids[i + 1] = id(words.get(i));
        }
        ids[words.size() + 1] = id(MiniBertRecipe.SEP);
        return ids;
    }

    /// The word that the model puts in place of the one at this position, which it is not shown.
    public String fill(List<String> words, int position) {
        int[] ids = ids(words);
        ids[position + 1] = id(MiniBertRecipe.MASK);
        Tensor logits = model.forward(Pass.forgetful(backend), Tensor.ids("pos", ids));
        return tokenizer.text(Sorting.likeliest(logits, position + 1));
    }

    /// Of all words in some texts that follow from the others, each hidden alone: the share that the model gets
    /// right.
    public double determinedRight(Grammar grammar, int texts) {
        long[] counts = IntStream.range(0, texts)
                .parallel()
                .mapToObj(i -> determined(
                        grammar, grammar.sample(SplitMix.stream(SEED, i)).words()))
                .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        return counts[0] / (double) counts[1];
    }

    /// How many determined words the model gets right, and how many there are.
    private long[] determined(Grammar grammar, List<String> words) {
        List<Integer> positions = grammar.determined(words);
        long right = positions.stream()
                .filter(position -> fill(words, position).equals(words.get(position)))
                .count();
        return new long[] {right, positions.size()};
    }

    private int id(String token) {
        return tokenizer
                .id(token)
                .orElseThrow(() -> new IllegalArgumentException("the model has no word '" + token + "'"));
    }
}

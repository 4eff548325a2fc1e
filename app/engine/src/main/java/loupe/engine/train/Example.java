package loupe.engine.train;

import loupe.engine.op.CrossEntropy;

/// One text to learn from: token ids `[pos]`, and the right answer at each position, −100 where none is asked
/// for.
public record Example(int[] input, int[] labels) {
    public Example {
        if (input.length != labels.length) {
            throw new IllegalArgumentException("example: " + input.length + " ids, " + labels.length
                    + " labels: give one label for each id, -100 to leave it out");
        }
    }

    /// How many positions count in the loss.
    public int count() {
        int count = 0;
        for (int label : labels) {
            count += label == CrossEntropy.IGNORED ? 0 : 1;
        }
        return count;
    }

    /// Next-token prediction: ids `t₀ … tₙ` are read up to the last but one; each position must name the one
    /// after it.
    public static Example nextToken(int[] ids) {
        int n = ids.length - 1;
        int[] input = java.util.Arrays.copyOf(ids, n);
        int[] labels = java.util.Arrays.copyOfRange(ids, 1, n + 1);
        return new Example(input, labels);
    }
}

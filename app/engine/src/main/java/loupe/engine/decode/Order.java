package loupe.engine.decode;

import java.util.Arrays;
import loupe.engine.tensor.Tensor;

/// A distribution sorted for a picture: the most probable token first, with the line of sums above the bars.
public final class Order {

    private final int[] ids;
    private final double[] sums;

    private Order(int[] ids, double[] sums) {
        this.ids = ids;
        this.sums = sums;
    }

    static Order of(Distribution distribution) {
        int[] ids = distribution.order();
        double[] sums = new double[ids.length];
        double sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += distribution.at(ids[i]);
            sums[i] = sum;
        }
        return new Order(ids, sums);
    }

    /// The number of tokens.
    public int size() {
        return ids.length;
    }

    /// The id of the token at a rank, 0 for the most probable.
    public int id(int rank) {
        return ids[rank];
    }

    /// All ids by rank, a copy.
    public int[] ids() {
        return ids.clone();
    }

    /// The probability of the tokens of rank 0 to `rank` together.
    public double cumulative(int rank) {
        return sums[rank];
    }

    /// The line of sums, by rank: `[axis]`.
    public Tensor cumulative(String axis) {
        return Vectors.tensor(axis, sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order that && Arrays.equals(ids, that.ids) && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}

package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A learned number for each head and distance between query and key. Distances share buckets: near ones have a bucket
/// each, farther ones wider and wider buckets, and all beyond `farthest` the last (T5; Raffel et al. 2020, §2.1, arXiv
/// 1910.10683).
///
/// @param table `[bucket, head]`
/// @param farthest the distance, in tokens, from which on all are alike
/// @param sight which keys are told apart
public record RelativeBias(Tensor table, int farthest, Sight sight) implements ScoreBias {

    /// `BOTH_WAYS`: half of the buckets for keys before the query, half for keys after it (encoder). `BACK`: all
    /// buckets for keys before it, as those after it are masked (decoder).
    public enum Sight {
        BOTH_WAYS,
        BACK
    }

    public RelativeBias {
        int near = buckets(table, sight) / 2;
        if (near < 1 || farthest <= near) {
            throw new IllegalArgumentException("relative bias: " + table.axes() + ", farthest " + farthest
                    + " tokens; give 4 buckets or more, and a farthest distance beyond " + Math.max(1, near));
        }
    }

    /// How many buckets one direction has.
    private static int buckets(Tensor table, Sight sight) {
        int all = table.axes().size("bucket");
        return switch (sight) {
            case BOTH_WAYS -> all / 2;
            case BACK -> all;
        };
    }

    @Override
    public Tensor forward(Pass pass, int past, int queries, int keys) {
        Tensor chosen = pass.gather(table, pass.given("buckets", buckets(past, queries, keys))); // [query, key, head]
        return pass.permute(chosen, "head", "query", "key");
    }

    /// The bucket of each pair: `[query, key]`.
    public Tensor buckets(int past, int queries, int keys) {
        float[] cells = new float[queries * keys];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = bucket(i % keys - (past + i / keys));
        }
        return Tensor.of(Axes.of("query", queries, "key", keys), cells);
    }

    /// The bucket of a distance in tokens, negative for a key before the query.
    public int bucket(int distance) {
        int buckets = buckets(table, sight);
        return switch (sight) {
            case BOTH_WAYS -> (distance > 0 ? buckets : 0) + bucket(Math.abs(distance), buckets);
            case BACK -> bucket(Math.max(0, -distance), buckets);
        };
    }

    /// The first half of the buckets holds one distance each, the second half as many again up to `farthest`, evenly on
    /// a logarithmic scale.
    private int bucket(int apart, int buckets) {
        int near = buckets / 2;
        if (apart < near) {
            return apart;
        }
        double share = Math.log((double) apart / near) / Math.log((double) farthest / near);
        return Math.min(buckets - 1, near + (int) (share * (buckets - near)));
    }
}

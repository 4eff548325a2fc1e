package loupe.engine.layer;

import loupe.engine.tensor.Tensor;

/// How fast each pair of features turns in [Rotary], in radians a place: `[pair]`, the fastest first. A model that was
/// trained on short texts reads longer ones when its pairs are slowed down.
public final class Frequencies {

    private Frequencies() {}

    /// `base^(−2i / d_head)`, from 1 radian a place down to a crawl (Su et al. 2021, §3.2.2, arXiv 2104.09864).
    ///
    /// @param dHead width of a head, even
    public static Tensor of(int dHead, double base) {
        float[] cells = new float[dHead / 2];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) Math.pow(base, -2.0 * i / dHead);
        }
        return Tensor.vector("pair", cells);
    }

    /// Every pair slower by `factor`, as if places were counted in fractions: position interpolation (Chen et al. 2023,
    /// §2.3, arXiv 2306.15595).
    public static Tensor interpolated(Tensor frequencies, double factor) {
        float[] cells = frequencies.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (cells[i] / factor);
        }
        return Tensor.of(frequencies.axes(), cells);
    }

    /// Slow pairs slower by `factor`, fast ones left alone, those in between by a mixture: neighbours stay told apart
    /// (NTK-by-parts; Peng et al. 2023, *YaRN*, §3.2, arXiv 2309.00071). The mixture is that of Llama 3.1.
    ///
    /// @param slow pairs that turn fewer times than this over the old context are slowed down in full
    /// @param fast pairs that turn more often than this are left alone
    /// @param nCtx the old context, in tokens
    public static Tensor byParts(Tensor frequencies, double factor, double slow, double fast, int nCtx) {
        float[] cells = frequencies.toArray();
        for (int i = 0; i < cells.length; i++) {
            double turns = nCtx * cells[i] / (2 * Math.PI); // over the old context
            double kept = Math.clamp((turns - slow) / (fast - slow), 0, 1);
            cells[i] = (float) (cells[i] * (kept + (1 - kept) / factor));
        }
        return Tensor.of(frequencies.axes(), cells);
    }
}

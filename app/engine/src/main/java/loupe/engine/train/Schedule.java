package loupe.engine.train;

/// The learning rate of each step. Steps count from 0.
public sealed interface Schedule {
    /// The learning rate of a step.
    double at(int step);

    /// The same rate at every step.
    record Constant(double rate) implements Schedule {
        @Override
        public double at(int step) {
            return rate;
        }
    }

    /// Rises from 0 over the warm-up, then falls in a straight line to 0 at `total`.
    record Linear(double peak, int warmUp, int total) implements Schedule {
        @Override
        public double at(int step) {
            if (step < warmUp) {
                return peak * step / warmUp;
            }
            return peak * Math.max(0, total - step) / Math.max(1, total - warmUp);
        }
    }

    /// Rises from 0 over the warm-up, then falls along half a cosine wave to 0 at `total` and stays there.
    ///
    /// Loshchilov and Hutter 2016, *SGDR*, §3, without restarts, arXiv 1608.03983.
    record Cosine(double peak, int warmUp, int total) implements Schedule {
        @Override
        public double at(int step) {
            if (step < warmUp) {
                return peak * step / warmUp;
            }
            double progress = (step - warmUp) / (double) Math.max(1, total - warmUp);
            return Math.max(0, peak * 0.5 * (1 + Math.cos(Math.PI * progress)));
        }
    }

    /// `d_model^(−½) · min(t^(−½), t · warmUp^(−3/2))` with t = step + 1: highest at the end of the warm-up.
    ///
    /// Vaswani et al. 2017, *Attention is all you need*, §5.3, arXiv 1706.03762.
    record Noam(int dModel, int warmUp) implements Schedule {
        @Override
        public double at(int step) {
            double t = step + 1.0;
            return Math.pow(dModel, -0.5) * Math.min(Math.pow(t, -0.5), t * Math.pow(warmUp, -1.5));
        }
    }
}

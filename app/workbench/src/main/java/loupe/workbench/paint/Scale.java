package loupe.workbench.paint;

/// From values to colours. One scale serves the cells of a picture, its legend and its tooltip.
///
/// A scale knows its range and nothing of a look; [#in] joins it with the colours of one.
public sealed interface Scale {

    /// The value at the legend's left end.
    double min();

    /// The value at the legend's right end.
    double max();

    /// Where a value lies between the ends, 0 to 1; values outside are moved to the nearer end.
    double position(double value);

    /// The run of colours this scale uses in a palette.
    Ramp ramp(Palette palette);

    /// This scale with the colours of a look.
    default Shade in(Palette palette) {
        return Shade.of(this, palette);
    }

    /// The values at which a legend has a figure: both ends, and zero when it lies between them.
    default double[] marks() {
        return min() < 0 && max() > 0 ? new double[] {min(), 0, max()} : new double[] {min(), max()};
    }

    /// For probabilities and counts: 0 to `max` (more than 0), from pale to deep.
    record Sequential(double max) implements Scale {
        public Sequential {
            requirePositive(max);
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public double position(double value) {
            return Math.clamp(value / max, 0.0, 1.0);
        }

        @Override
        public Ramp ramp(Palette palette) {
            return palette.attention();
        }
    }

    /// For values with a sign: -`reach` to `reach` (more than 0), neutral at zero.
    record Diverging(double reach) implements Scale {
        public Diverging {
            requirePositive(reach);
        }

        @Override
        public double min() {
            return -reach;
        }

        @Override
        public double max() {
            return reach;
        }

        @Override
        public double position(double value) {
            return Math.clamp(0.5 + value / reach / 2, 0.0, 1.0);
        }

        @Override
        public Ramp ramp(Palette palette) {
            return palette.signed();
        }
    }

    /// For kinds without an order: whole values 0 to `kinds` - 1, each with a colour of its own; more kinds than
    /// colours begin again at the first.
    record Categorical(int kinds) implements Scale {
        public Categorical {
            requirePositive(kinds);
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public double max() {
            return kinds - 1.0;
        }

        @Override
        public double position(double value) {
            return kinds == 1 ? 0 : Math.clamp(value / (kinds - 1), 0.0, 1.0);
        }

        @Override
        public Ramp ramp(Palette palette) {
            return palette.attention();
        }
    }

    /// 0 to 1: the same for every matrix of probabilities.
    static Scale probabilities() {
        return new Sequential(1);
    }

    /// 0 to a round number at or above the largest finite value of all the tensors given; 0 to 1 when there is none.
    static Scale sequential(float[]... tensors) {
        return new Sequential(RoundNumber.atLeast(largest(tensors)));
    }

    /// Symmetric about zero, to a round number at or above the largest finite magnitude; -1 to 1 when there is none.
    static Scale diverging(float[]... tensors) {
        return new Diverging(RoundNumber.atLeast(largest(tensors)));
    }

    private static double largest(float[]... tensors) {
        double largest = 0;
        for (float[] tensor : tensors) {
            for (float v : tensor) {
                if (Float.isFinite(v)) {
                    largest = Math.max(largest, Math.abs(v));
                }
            }
        }
        return largest;
    }

    private static void requirePositive(double end) {
        if (!(end > 0) || Double.isInfinite(end)) {
            throw new IllegalArgumentException("scale: its end must be a finite number above 0, got " + end);
        }
    }
}

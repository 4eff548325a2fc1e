package loupe.engine.backend;

/// Functions of one number, with their derivatives, in double precision.
public enum Function {
    EXP("exp") {
        @Override
        public double of(double x) {
            return Math.exp(x);
        }

        @Override
        public double slope(double x) {
            return Math.exp(x);
        }
    },
    LOG("ln") {
        @Override
        public double of(double x) {
            return Math.log(x);
        }

        @Override
        public double slope(double x) {
            return 1 / x;
        }
    },
    SQUARE("square") {
        @Override
        public double of(double x) {
            return x * x;
        }

        @Override
        public double slope(double x) {
            return 2 * x;
        }
    },
    SQUARE_ROOT("√") {
        @Override
        public double of(double x) {
            return Math.sqrt(x);
        }

        @Override
        public double slope(double x) {
            return 0.5 / Math.sqrt(x);
        }
    },
    TANH("tanh") {
        @Override
        public double of(double x) {
            return Math.tanh(x);
        }

        @Override
        public double slope(double x) {
            double t = Math.tanh(x);
            return 1 - t * t;
        }
    },
    SIGMOID("σ") {
        @Override
        public double of(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @Override
        public double slope(double x) {
            double s = of(x);
            return s * (1 - s);
        }
    },
    RELU("ReLU") {
        @Override
        public double of(double x) {
            return Math.max(0, x);
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    },
    /// x Φ(x) with the exact error function (Hendrycks, Gimpel 2016, §2, arXiv 1606.08415).
    GELU("GELU") {
        @Override
        public double of(double x) {
            return x * ErrorFunction.normal(x);
        }

        @Override
        public double slope(double x) {
            return ErrorFunction.normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }
    },
    /// The same with a tanh in place of the error function, as GPT-2 uses it (same paper, §2).
    GELU_TANH("GELU") {
        @Override
        public double of(double x) {
            return 0.5 * x * (1 + Math.tanh(SCALE * (x + CUBIC * x * x * x)));
        }

        @Override
        public double slope(double x) {
            double t = Math.tanh(SCALE * (x + CUBIC * x * x * x));
            return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * SCALE * (1 + 3 * CUBIC * x * x);
        }
    },
    /// x σ(x), also called swish (Ramachandran, Zoph, Le 2017, §2, arXiv 1710.05941).
    SILU("SiLU") {
        @Override
        public double of(double x) {
            return x * SIGMOID.of(x);
        }

        @Override
        public double slope(double x) {
            double s = SIGMOID.of(x);
            return s * (1 + x * (1 - s));
        }
    },
    /// x σ(1.702 x), the rough form that CLIP uses.
    QUICK_GELU("GELU") {
        @Override
        public double of(double x) {
            return x * SIGMOID.of(1.702 * x);
        }

        @Override
        public double slope(double x) {
            double s = SIGMOID.of(1.702 * x);
            return s * (1 + 1.702 * x * (1 - s));
        }
    };

    static final double SCALE = Math.sqrt(2 / Math.PI);
    static final double CUBIC = 0.044715; // fitted by the authors of GELU

    private final String symbol;

    Function(String symbol) {
        this.symbol = symbol;
    }

    /// As it stands in a formula.
    public String symbol() {
        return symbol;
    }

    public abstract double of(double x);

    /// The derivative at x.
    public abstract double slope(double x);
}

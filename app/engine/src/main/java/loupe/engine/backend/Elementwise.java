package loupe.engine.backend;

/// Functions of each cell, with fast forms of those that training spends its time in.
final class Elementwise {

    private Elementwise() {}

    static float[] map(Function function, float[] x) {
        float[] out = new float[x.length];
        switch (function) {
            case RELU -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = Math.max(0, x[i]);
                }
            }
            case EXP -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (float) Exponential.exp(x[i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (float) Exponential.tanh(x[i]);
                }
            }
            case GELU_TANH -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (float) (0.5 * x[i] * (1 + Exponential.tanh(bend(x[i]))));
                }
            }
            default -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (float) function.of(x[i]);
                }
            }
        }
        return out;
    }

    static float[] slope(Function function, float[] x, float[] upstream) {
        float[] out = new float[x.length];
        if (function == Function.GELU_TANH) {
            for (int i = 0; i < out.length; i++) {
                double t = Exponential.tanh(bend(x[i]));
                double steep = Function.SCALE * (1 + 3 * Function.CUBIC * x[i] * x[i]);
                out[i] = (float) (upstream[i] * (0.5 * (1 + t) + 0.5 * x[i] * (1 - t * t) * steep));
            }
            return out;
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (upstream[i] * function.slope(x[i]));
        }
        return out;
    }

    private static double bend(double x) {
        return Function.SCALE * (x + Function.CUBIC * x * x * x);
    }
}

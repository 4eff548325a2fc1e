package loupe.course.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Functions of one number that work on each cell of a block.
final class ElementFunctions {

    static final List<Builtin> LIST = List.of(
            each("abs", "the size without the sign", Math::abs),
            each("exp", "e to the x", StrictMath::exp),
            each("log", "the natural logarithm", StrictMath::log),
            each("log2", "the logarithm to base 2", x -> StrictMath.log(x) / StrictMath.log(2)),
            each("log10", "the logarithm to base 10", StrictMath::log10),
            each("sqrt", "the square root", StrictMath::sqrt),
            each("sin", "the sine of an angle in radians", StrictMath::sin),
            each("cos", "the cosine of an angle in radians", StrictMath::cos),
            each("tanh", "the hyperbolic tangent", StrictMath::tanh),
            each("sigmoid", "1 / (1 + exp(-x))", x -> 1 / (1 + StrictMath.exp(-x))),
            each("floor", "rounded down", StrictMath::floor),
            each("ceil", "rounded up", StrictMath::ceil),
            each("relu", "x, or 0 when x is negative", x -> Math.max(x, 0)),
            each("gelu", "x times the chance that a standard normal is below x", x -> x * Normal.below(x)),
            each("gelu_tanh", "the tanh form of gelu", ElementFunctions::geluTanh),
            Builtin.of("round(x [, digits])", "rounded, halves away from zero", ElementFunctions::round));

    private ElementFunctions() {}

    private static Builtin each(String name, String says, DoubleUnaryOperator function) {
        return Builtin.of(name + "(x)", says, arguments -> map(arguments, function));
    }

    private static Value map(Arguments arguments, DoubleUnaryOperator function) {
        if (arguments.value(0) instanceof Value.Scalar(double x)) {
            return Value.of(function.applyAsDouble(x));
        }
        Array in = arguments.array(0);
        double[] out = arguments.room(in.length());
        for (int i = 0; i < out.length; i++) {
            out[i] = function.applyAsDouble(in.at(i));
        }
        return Array.of(in.shape(), out);
    }

    /// Hendrycks and Gimpel 2016, Gaussian Error Linear Units, arXiv 1606.08415.
    private static double geluTanh(double x) {
        double inner = StrictMath.sqrt(2 / StrictMath.PI) * (x + 0.044715 * x * x * x);
        return 0.5 * x * (1 + StrictMath.tanh(inner));
    }

    private static Value round(Arguments arguments) {
        int digits = arguments.count() > 1 ? arguments.whole(1, -15, 15) : 0;
        return map(
                arguments,
                x -> Double.isFinite(x)
                        ? BigDecimal.valueOf(x)
                                .setScale(digits, RoundingMode.HALF_UP)
                                .doubleValue()
                        : x);
    }
}

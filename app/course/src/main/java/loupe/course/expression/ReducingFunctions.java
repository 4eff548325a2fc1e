package loupe.course.expression;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/// Functions that make one number out of many. Sums run from the first cell to the last.
final class ReducingFunctions {

    static final List<Builtin> LIST = List.of(
            whole("sum(x)", "all cells added", ReducingFunctions::sum),
            whole("prod(x)", "all cells multiplied", ReducingFunctions::product),
            whole("mean(x)", "the sum divided by the number of cells", x -> sum(x) / x.length()),
            whole("var(x)", "the variance, divided by n", x -> squares(x) / x.length()),
            whole("var1(x)", "the sample variance, divided by n - 1", x -> squares(x) / (x.length() - 1)),
            whole("std(x)", "the square root of the variance", x -> StrictMath.sqrt(squares(x) / x.length())),
            whole("norm(x)", "the length of a vector", ReducingFunctions::norm),
            whole(
                    "count(x)",
                    "how many cells there are, or in how many a comparison holds",
                    x -> x.logical() ? sum(x) : x.length()),
            Builtin.of(
                    "all(x)",
                    "whether a comparison holds everywhere",
                    a -> Value.of(sum(a.array(0)) == a.array(0).length())),
            Builtin.of("any(x)", "whether a comparison holds somewhere", a -> Value.of(sum(a.array(0)) > 0)),
            Builtin.of("max(x, …)", "the largest cell; of two blocks, cell by cell", a -> extreme(a, Math::max)),
            Builtin.of("min(x, …)", "the smallest cell; of two blocks, cell by cell", a -> extreme(a, Math::min)),
            Builtin.of(
                    "argmax(x)",
                    "where the largest cell is, counted from 0; of a matrix, in each row",
                    a -> place(a, 1)),
            Builtin.of(
                    "argmin(x)",
                    "where the smallest cell is, counted from 0; of a matrix, in each row",
                    a -> place(a, -1)),
            Builtin.of("rowsum(x)", "the sum of each row, as a column", ReducingFunctions::rowsum),
            Builtin.of("colsum(x)", "the sum of each column", ReducingFunctions::colsum));

    private ReducingFunctions() {}

    private static Builtin whole(String form, String says, ToDoubleFunction<Array> function) {
        return Builtin.of(form, says, arguments -> {
            Array array = arguments.array(0);
            arguments.spend(array.length());
            return Value.of(function.applyAsDouble(array));
        });
    }

    static double sum(Array x) {
        double sum = 0;
        for (double cell : x.data()) {
            sum += cell;
        }
        return sum;
    }

    private static double product(Array x) {
        double product = 1;
        for (double cell : x.data()) {
            product *= cell;
        }
        return product;
    }

    private static double squares(Array x) {
        double mean = sum(x) / x.length();
        double squares = 0;
        for (double cell : x.data()) {
            squares += (cell - mean) * (cell - mean);
        }
        return squares;
    }

    static double norm(Array x) {
        double squares = 0;
        for (double cell : x.data()) {
            squares += cell * cell;
        }
        return StrictMath.sqrt(squares);
    }

    private static Value extreme(Arguments arguments, DoubleBinaryOperator better) {
        if (arguments.count() > 1) {
            Value best = arguments.value(0);
            for (int i = 1; i < arguments.count(); i++) {
                best = pairwise(arguments, best, arguments.value(i), better);
            }
            return best;
        }
        Array x = arguments.array(0);
        if (x.length() == 0) {
            throw arguments.wrong(0, "at least one number");
        }
        arguments.spend(x.length());
        double best = x.at(0);
        for (double cell : x.data()) {
            best = better.applyAsDouble(best, cell);
        }
        return Value.of(best);
    }

    private static Value pairwise(Arguments arguments, Value a, Value b, DoubleBinaryOperator better) {
        if (a instanceof Value.Scalar(double x) && b instanceof Value.Scalar(double y)) {
            return Value.of(better.applyAsDouble(x, y));
        }
        Value zero = arguments.combine(Operator.MULTIPLY, Value.of(0), b);
        Array left = asArray(arguments.combine(Operator.ADD, a, zero), arguments);
        Array right = asArray(
                arguments.combine(Operator.ADD, b, arguments.combine(Operator.MULTIPLY, Value.of(0), a)), arguments);
        double[] out = arguments.room(left.length());
        for (int i = 0; i < out.length; i++) {
            out[i] = better.applyAsDouble(left.at(i), right.at(i));
        }
        return Array.of(left.shape(), out);
    }

    private static Array asArray(Value value, Arguments arguments) {
        if (value instanceof Array a) {
            return a;
        }
        throw arguments.fail("two blocks of numbers are needed", "give numbers");
    }

    private static Value place(Arguments arguments, int sign) {
        Array x = arguments.array(0);
        int width = x.size(-1);
        if (width == 0) {
            throw arguments.wrong(0, "at least one number");
        }
        int rows = x.length() / width;
        double[] places = arguments.room(rows);
        arguments.spend(x.length());
        for (int row = 0; row < rows; row++) {
            int best = 0;
            for (int i = 1; i < width; i++) {
                best = sign * x.at(row * width + i) > sign * x.at(row * width + best) ? i : best;
            }
            places[row] = best;
        }
        return x.rank() == 1 ? Value.of(places[0]) : Array.vector(places);
    }

    private static Value rowsum(Arguments arguments) {
        Array x = arguments.array(0);
        arguments.spend(x.length());
        if (x.rank() == 1) {
            return Value.of(sum(x));
        }
        int width = x.size(-1);
        int[] shape = x.shape();
        shape[shape.length - 1] = 1;
        double[] sums = new double[width == 0 ? 0 : x.length() / width];
        for (int i = 0; i < x.length(); i++) {
            sums[i / width] += x.at(i);
        }
        return Array.of(shape, sums); // [..., 1]: divides each row
    }

    private static Value colsum(Arguments arguments) {
        Array x = arguments.matrix(0);
        arguments.spend(x.length());
        double[] sums = new double[x.size(1)];
        for (int i = 0; i < x.length(); i++) {
            sums[i % sums.length] += x.at(i);
        }
        return Array.vector(sums);
    }
}

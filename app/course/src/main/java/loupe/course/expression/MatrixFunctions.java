package loupe.course.expression;

import java.util.Arrays;
import java.util.List;

/// Products, transposes and matrices with a name.
final class MatrixFunctions {

    private static final int LARGEST = 1000; // rows or columns

    static final List<Builtin> LIST = List.of(
            Builtin.of("matmul(a, b)", "the matrix product", MatrixFunctions::matmul),
            Builtin.of("dot(a, b)", "the sum of products of two vectors", a -> Value.of(dot(a))),
            Builtin.of("outer(a, b)", "every cell of a times every cell of b", MatrixFunctions::outer),
            Builtin.of(
                    "cosine(a, b)",
                    "the cosine of the angle between two vectors",
                    a -> Value.of(
                            dot(a) / (ReducingFunctions.norm(a.vector(0)) * ReducingFunctions.norm(a.vector(1))))),
            Builtin.of("T(x)", "rows become columns", MatrixFunctions::transpose),
            Builtin.of("eye(n)", "ones on the diagonal", a -> square(a, 0, 0)),
            Builtin.of(
                    "causal_blocked(n)", "1 where the key comes after the query, else 0", a -> square(a, 1, LARGEST)),
            Builtin.of("zeros(rows [, columns])", "zeros", a -> filled(a, 0)),
            Builtin.of("ones(rows [, columns])", "ones", a -> filled(a, 1)));

    private MatrixFunctions() {}

    private static Value matmul(Arguments arguments) {
        Array a = arguments.array(0);
        Array b = arguments.array(1);
        if (a.rank() > 2 || b.rank() > 2) {
            throw arguments.wrong(a.rank() > 2 ? 0 : 1, "a matrix or a vector");
        }
        int rows = a.rank() == 1 ? 1 : a.size(0);
        int inner = a.size(-1);
        int columns = b.rank() == 1 ? 1 : b.size(1);
        if (inner != b.size(0)) {
            String what = "matmul: " + a.describe() + " x " + b.describe();
            throw arguments.fail(what, "the inner sizes " + inner + " and " + b.size(0) + " differ: transpose one?");
        }
        arguments.spend((long) rows * inner * columns);
        double[] out = arguments.room((long) rows * columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a.at(i * inner + k) * b.at(k * columns + j);
                }
                out[i * columns + j] = sum; // [row, column]
            }
        }
        if (a.rank() == 1 && b.rank() == 1) {
            return Value.of(out[0]);
        }
        boolean flat = a.rank() == 1 || b.rank() == 1;
        return Array.of(flat ? new int[] {out.length} : new int[] {rows, columns}, out);
    }

    private static double dot(Arguments arguments) {
        Array a = arguments.vector(0);
        Array b = arguments.vector(1);
        if (a.length() != b.length()) {
            throw arguments.fail("a vector of " + a.length() + " and one of " + b.length(), "make them equally long");
        }
        arguments.spend(a.length());
        double sum = 0;
        for (int i = 0; i < a.length(); i++) {
            sum += a.at(i) * b.at(i);
        }
        return sum;
    }

    private static Value outer(Arguments arguments) {
        Array a = arguments.vector(0);
        Array b = arguments.vector(1);
        double[] out = arguments.room((long) a.length() * b.length());
        for (int i = 0; i < out.length; i++) {
            out[i] = a.at(i / b.length()) * b.at(i % b.length());
        }
        return Array.of(new int[] {a.length(), b.length()}, out);
    }

    private static Value transpose(Arguments arguments) {
        Array x = arguments.matrix(0);
        int rows = x.size(0);
        int columns = x.size(1);
        double[] out = arguments.room(x.length());
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                out[j * rows + i] = x.at(i, j);
            }
        }
        return Array.of(new int[] {columns, rows}, out);
    }

    /// Ones where the column is `from` to `to` places right of the diagonal.
    private static Value square(Arguments arguments, int from, int to) {
        int n = arguments.whole(0, 1, LARGEST);
        double[] out = arguments.room((long) n * n);
        for (int i = 0; i < out.length; i++) {
            int right = i % n - i / n;
            out[i] = right >= from && right <= to ? 1 : 0;
        }
        return Array.of(new int[] {n, n}, out);
    }

    private static Value filled(Arguments arguments, double number) {
        int[] shape = new int[arguments.count()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = arguments.whole(i, 1, Array.MOST_CELLS);
        }
        double[] out = arguments.room(Array.cells(shape));
        Arrays.fill(out, number);
        return Array.of(shape, out);
    }
}

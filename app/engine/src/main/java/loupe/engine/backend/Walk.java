package loupe.engine.backend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;

/// A contraction as matrix products `[m, k] · [k, n]` on memory as it lies: no cell has to be moved first or
/// afterwards.
///
/// Product p adds to `c[result.start(p) + i · result.down + j]`, for all i below m and j below n, the sum over l below
/// k of `a[left.start(p) + i · left.down + l · left.across] · b[right.start(p) + l · right.down + j · right.across]`.
/// Neighbouring columns of the result are neighbours in memory, except where n is 1.
///
/// @param swapped whether `left` is the second argument of the contraction
/// @param chain how many products in a row add to the same cells, in the order of the inner axes
/// @param oneInner whether the sum runs over a single axis
public record Walk(
        boolean swapped, int m, int k, int n, Place left, Place right, Place result, int chain, boolean oneInner) {

    private static final int REMEMBERED = 4096; // shapes
    private static final Map<Shapes, Walk> KNOWN = new ConcurrentHashMap<>();

    private record Shapes(Axes a, Axes b, Axes result) {}

    /// Where the matrices of one tensor lie.
    ///
    /// @param starts the first cell of the matrix of each product
    /// @param down from a row to the next
    /// @param across from a column to the next
    public record Place(int[] starts, int down, int across) {

        /// The first cell of the matrix of product `p`.
        public int start(int p) {
            return starts[p];
        }
    }

    /// One axis, or several that are one in memory: how many cells, and how far apart in each tensor; 0 in a tensor
    /// that lacks the axis.
    private record Step(int size, int left, int right, int result) {

        boolean fits(Step inner) {
            return left == inner.left * inner.size
                    && right == inner.right * inner.size
                    && result == inner.result * inner.size;
        }

        Step with(Step inner) {
            return new Step(size * inner.size, inner.left, inner.right, inner.result);
        }
    }

    /// The way through a contraction of tensors with these axes; remembered, since a model meets few shapes.
    ///
    /// @throws IllegalArgumentException as [Contraction#of]
    public static Walk of(Axes a, Axes b, Axes result) {
        Shapes shapes = new Shapes(a, b, result);
        Walk known = KNOWN.get(shapes);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        Walk walk = plan(Contraction.of(a, b, result), a, b, result);
        KNOWN.put(shapes, walk);
        return walk;
    }

    /// How many products there are.
    public int products() {
        return result.starts().length;
    }

    /// Multiply-adds of all products together.
    public double work() {
        return (double) products() * m * k * n;
    }

    private static Walk plan(Contraction shape, Axes a, Axes b, Axes result) {
        boolean swapped = shape.rows().has(lastOf(result));
        Axes left = swapped ? b : a;
        Axes right = swapped ? a : b;
        List<Step> rows = steps(swapped ? shape.columns() : shape.rows(), left, right, result);
        List<Step> columns = steps(swapped ? shape.rows() : shape.columns(), left, right, result);
        List<Step> inner = steps(shape.inner(), left, right, result);
        Step m = take(rows, rows.stream().max(Comparator.comparingInt(Step::size)));
        Step n = take(
                columns, columns.stream().filter(step -> step.result() == 1).findAny());
        Step k = take(inner, inner.stream().reduce((outer, last) -> last));
        List<Step> outer = steps(shape.batch(), left, right, result);
        outer.addAll(rows);
        outer.addAll(columns);
        int chain = inner.stream().mapToInt(Step::size).reduce(1, Math::multiplyExact);
        outer.addAll(inner);
        boolean empty = result.size() == 0 || shape.inner().size() == 0;
        int[][] starts = starts(outer, empty);
        return new Walk(
                swapped,
                m.size(),
                k.size(),
                n.size(),
                new Place(starts[0], m.left(), k.left()),
                new Place(starts[1], k.right(), n.size() == 1 ? 1 : n.right()),
                new Place(starts[2], m.result(), 1),
                chain,
                shape.inner().rank() == 1);
    }

    /// The innermost axis that has more than one cell.
    private static String lastOf(Axes result) {
        for (int i = result.rank() - 1; i >= 0; i--) {
            if (result.get(i).size() > 1) {
                return result.get(i).name();
            }
        }
        return "";
    }

    /// The axes of one group, neighbours that lie like a single axis in every tensor put together.
    private static List<Step> steps(Axes group, Axes left, Axes right, Axes result) {
        List<Step> steps = new ArrayList<>();
        for (Axis axis : group) {
            if (axis.size() == 1) {
                continue;
            }
            Step step = new Step(axis.size(), stride(left, axis), stride(right, axis), stride(result, axis));
            if (!steps.isEmpty() && steps.getLast().fits(step)) {
                step = steps.removeLast().with(step);
            }
            steps.add(step);
        }
        return steps;
    }

    private static int stride(Axes axes, Axis axis) {
        return axes.has(axis.name()) ? axes.strides()[axes.indexOf(axis.name())] : 0;
    }

    /// The step, taken out of its group; a single cell for none.
    private static Step take(List<Step> group, Optional<Step> step) {
        step.ifPresent(group::remove);
        return step.orElse(new Step(1, 1, 1, 1));
    }

    /// The first cells of every product's matrices on the left, on the right and in the result; the last step runs
    /// fastest.
    private static int[][] starts(List<Step> outer, boolean empty) {
        int products = empty ? 0 : outer.stream().mapToInt(Step::size).reduce(1, Math::multiplyExact);
        int[][] starts = new int[3][products];
        for (int p = 0; p < products; p++) {
            int rest = p;
            for (int i = outer.size() - 1; i >= 0; i--) {
                Step step = outer.get(i);
                int at = rest % step.size();
                rest /= step.size();
                starts[0][p] += at * step.left();
                starts[1][p] += at * step.right();
                starts[2][p] += at * step.result();
            }
        }
        return starts;
    }
}

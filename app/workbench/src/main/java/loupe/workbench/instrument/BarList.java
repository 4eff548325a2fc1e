package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The bars of a picture in their order, with their running total.
///
/// @param at which cell of the vector each bar is
/// @param values its numbers
/// @param totals sum of the bars so far
/// @param left how many cells have no bar of their own
/// @param leftTotal their sum
record BarList(List<Integer> at, double[] values, double[] totals, int left, double leftTotal) {

    static final BarList NONE = new BarList(List.of(), new double[0], new double[0], 0, 0);

    /// The first `most` cells of a row of a plane, in the falling order of another one (which may be the same) or, with
    /// none, as they stand.
    static BarList of(Plane plane, @Nullable Plane by, int most) {
        int n = plane.columns();
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        if (by != null) {
            order.sort(Comparator.comparingDouble((Integer i) -> -by.value(0, i))); // stable: equals keep their order
        }
        int shown = Math.min(n, most);
        double[] values = new double[shown];
        double[] totals = new double[shown];
        double sum = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double v = plane.value(0, order.get(i));
            if (i < shown) {
                sum += v;
                values[i] = v;
                totals[i] = sum;
            } else {
                rest += v;
            }
        }
        return new BarList(List.copyOf(order.subList(0, shown)), values, totals, n - shown, rest);
    }

    int size() {
        return values.length;
    }

    /// The cut behind so many bars.
    Cut cut(int count) {
        int kept = Math.clamp(count, 0, size());
        return new Cut(kept, kept == 0 ? 0 : totals[kept - 1]);
    }
}

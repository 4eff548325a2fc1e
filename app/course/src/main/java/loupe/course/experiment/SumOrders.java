package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.corpus.SplitMix;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// The same numbers added up in several orders. Every addition is the backend's own.
///
/// Sites: `terms [term]`, numbers from 0 to 1 that the seed draws; `sums [order]`; `sum_in_double`; `sums_off` and
/// `sums_ulps [order]`, how far each sum is from that.
final class SumOrders {

    private static final int LANES = 8; // partial sums that a processor with vectors of eight keeps

    private SumOrders() {}

    /// @param n how many numbers, a multiple of eight
    static void publish(Pass pass, int n, long seed) {
        Tensor terms = pass.site("terms", terms(n, seed));
        List<Integer> straight = IntStream.range(0, n).boxed().toList();
        List<Integer> rising = new ArrayList<>(straight);
        rising.sort(Comparator.comparingDouble(terms::at));
        List<Tensor> sums = List.of(
                inLanes(pass, terms, 1),
                inLanes(pass, ordered(pass, terms, "backwards", straight.reversed()), 1),
                inLanes(pass, ordered(pass, terms, "smallest first", rising), 1),
                inLanes(pass, terms, LANES),
                inLanes(pass, terms, n),
                pass.contract(terms, pass.given("ones", Tensor.full(terms.axes(), 1))));
        pass.label(
                "order",
                List.of("first to last", "last to first", "smallest first", "eight lanes", "in pairs", "the backend"));
        Tensor all = pass.site("sums", pass.apply(new Stack("order"), sums.toArray(Tensor[]::new)));
        pass.site("sum_in_double", pass.apply(new InDouble(Twice.SUM, Axes.SCALAR), terms));
        pass.site("sums_off", pass.apply(new Apart(Twice.SUM, false), all, terms));
        pass.site("sums_ulps", pass.apply(new Apart(Twice.SUM, true), all, terms));
    }

    private static Tensor terms(int n, long seed) {
        SplitMix random = new SplitMix(seed);
        float[] cells = new float[n];
        for (int i = 0; i < n; i++) {
            cells[i] = (float) random.nextDouble();
        }
        return Tensor.vector("term", cells);
    }

    private static Tensor ordered(Pass pass, Tensor terms, String name, List<Integer> order) {
        int[] places = order.stream().mapToInt(Integer::intValue).toArray();
        Tensor ids = pass.given(name, Tensor.ids("place", places));
        return pass.rename(pass.gather(terms, ids), "place", "term");
    }

    /// So many partial sums side by side, each over every so many-th term; then halves are added until one number is
    /// left. With one lane that is one term after the other, with as many lanes as terms it is in pairs.
    private static Tensor inLanes(Pass pass, Tensor terms, int lanes) {
        int n = terms.size();
        Tensor rows = pass.relabel(terms, Axes.of("row", n / lanes, "lane", lanes));
        Tensor sum = pass.slice(rows, "row", 0, 1);
        for (int i = 1; i < n / lanes; i++) {
            sum = pass.add(sum, pass.slice(rows, "row", i, i + 1));
        }
        Tensor left = pass.relabel(sum, Axes.of("lane", lanes));
        while (left.size() > 1) {
            int half = (left.size() + 1) / 2;
            Tensor low = pass.slice(left, "lane", 0, half);
            Tensor high = pass.slice(left, "lane", half, left.size());
            left = high.size() == half
                    ? pass.add(low, high)
                    : pass.join(
                            "lane",
                            pass.add(pass.slice(low, "lane", 0, high.size()), high),
                            pass.slice(low, "lane", high.size(), half));
        }
        return pass.relabel(left, Axes.SCALAR);
    }
}

package loupe.engine.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Contraction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Whether a matrix product can be right, at the price of three products with a vector.
///
/// If C = A B then C v = A (B v) for every v. For a wrong C and random v of ±1 the two sides differ in each wrong row
/// with a probability of at least one half, and surely where one element is wrong (Freivalds 1977, *Probabilistic
/// machines can use less running time*). Both sides are computed by the backend itself, so that nothing large leaves a
/// device; the two small results are compared later.
///
/// Rounding makes the sides differ too. A row is suspected when they differ by more than [#SUSPICIOUS] times the
/// roundings that a sum of that many terms makes when they come by chance; suspected rows are computed again by
/// [Recount], which alone accuses.
///
/// @param near the side of the product that the signs meet first, `[batch, inner, folded]`
/// @param far the other side, `[batch, kept, inner]`
/// @param product `[batch, kept, folded]`
/// @param around A (B v), `[batch, kept, projection]`
/// @param across C v, `[batch, kept, projection]`
record ProductCheck(Tensor near, Tensor far, Tensor product, Parts parts, Tensor around, Tensor across) {

    private static final double SMALLEST = 64; // harmonic mean of rows, inner and columns: below, checks cost too much

    /// No product of fewer multiply-adds is checked.
    static final double SMALLEST_TERMS = SMALLEST * SMALLEST * SMALLEST;

    private static final int WIDEST = 512; // cells folded by one vector of signs; roundings of more hide an error
    private static final double ROUNDING = 0x1p-24; // of float32, relative
    private static final double SUSPICIOUS = 8;
    private static final int LOOKED_AT = 8; // rows, those that differ most
    private static final String PROJECTION = "projection";

    /// The axes of a product by what becomes of them: the signs fold the shorter of rows and columns.
    record Parts(Axes batch, Axes inner, Axes kept, Axes folded) {}

    /// Whether the product is large enough for the check to cost a small part of it: 3 / harmonic mean of its sizes.
    static boolean pays(Contraction shape) {
        double shares = 1.0 / shape.rows().size()
                + 1.0 / shape.inner().size()
                + 1.0 / shape.columns().size();
        return shares <= 3 / SMALLEST;
    }

    /// Asks the backend for both sides; looks at neither.
    static ProductCheck of(
            Backend backend, Tensor a, Tensor b, Tensor product, Contraction shape, SplittableRandom random) {
        boolean byColumns = shape.columns().size() <= shape.rows().size();
        Tensor near = byColumns ? b : a;
        Tensor far = byColumns ? a : b;
        Parts parts = new Parts(
                shape.batch(),
                shape.inner(),
                byColumns ? shape.rows() : shape.columns(),
                byColumns ? shape.columns() : shape.rows());
        Tensor signs = signs(parts, random);
        Axis last = signs.axes().last();
        Axes half = join(parts.batch(), parts.inner()).append(last);
        Axes whole = join(parts.batch(), parts.kept()).append(last);
        Tensor around = backend.contract(far, backend.contract(near, signs, half), whole);
        return new ProductCheck(near, far, product, parts, around, backend.contract(product, signs, whole));
    }

    /// Whether an element is certainly wrong, or the backend did not even answer as it was asked.
    boolean fails() {
        Axes asked = join(parts.batch(), parts.kept()).append(across.axes().last());
        boolean answered = around.axes().equals(asked)
                && across.axes().equals(asked)
                && across.size() >= parts.kept().size();
        return !answered || suspects().stream().anyMatch(row -> new Recount(this).isWrong(row));
    }

    /// Numbers of the rows `[batch, kept]` that differ by more than chance explains, the worst first.
    List<Integer> suspects() {
        int n = Math.min(parts.folded().size(), WIDEST);
        double chance = ROUNDING * Math.sqrt(parts.inner().size() + (double) n);
        double size = size(across);
        List<Suspect> found = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            double here = across.at(i);
            double there = around.at(i);
            double scale = Math.max(size, Math.max(Math.abs(here), Math.abs(there)));
            double ratio = Math.abs(here - there) / (chance * scale);
            if (!(ratio <= SUSPICIOUS)
                    && here != there) { // so that NaN is suspicious, and zero no less than zero is not
                found.add(new Suspect(i / across.axes().last().size(), ratio));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Suspect::ratio).reversed())
                .map(Suspect::row)
                .distinct()
                .limit(LOOKED_AT)
                .toList();
    }

    private record Suspect(int row, double ratio) {}

    /// The root mean square of the numbers that are some: the size of a typical row.
    private static double size(Tensor t) {
        double sum = 0;
        for (int i = 0; i < t.size(); i++) {
            sum += Float.isFinite(t.at(i)) ? (double) t.at(i) * t.at(i) : 0;
        }
        return Math.sqrt(sum / t.size());
    }

    /// Columns of ±1, each over its own stretch of the folded axes and 0 elsewhere: `[batch, folded, projection]`.
    private static Tensor signs(Parts parts, SplittableRandom random) {
        int folded = parts.folded().size();
        int columns = (folded + WIDEST - 1) / WIDEST;
        Axes axes = join(parts.batch(), parts.folded()).append(new Axis(PROJECTION, columns));
        float[] cells = new float[axes.size()];
        long bits = 0;
        for (int i = 0; i < cells.length / columns; i++) {
            bits = i % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
            cells[i * columns + i % folded / WIDEST] = (bits & 1) == 0 ? 1 : -1;
        }
        return Tensor.of(axes, cells);
    }

    private static Axes join(Axes first, Axes second) {
        List<Axis> all = new ArrayList<>(first.list());
        all.addAll(second.list());
        return Axes.of(all);
    }
}

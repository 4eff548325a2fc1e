package loupe.engine.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Pieces;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A backend that is watched while it computes a pass: its large products are checked, its answers must have the axes
/// that were asked for, and the time it takes is held against what Java would take.
///
/// A check costs the backend three small products; their results are looked at when there are many of them and when the
/// pass is over, with [#settle], so that a backend which works ahead is not made to wait. One guard belongs to one
/// pass.
public final class Guard implements Backend {

    private static final int MOST = 64; // checks that wait; each keeps the tensors of its product
    private static final double FLOPS = 5; // of EJML in a nanosecond; measured on one core
    private static final double CELL = 20; // ns of Java for a cell of what is no product; GELU is the slowest

    private final Backend backend;
    private final Effort effort;
    private final SplittableRandom random;
    private final List<ProductCheck> checks = new ArrayList<>();

    /// @param seed of the signs that products are multiplied by
    /// @param clock in nanoseconds
    Guard(Backend backend, Budget budget, long seed, LongSupplier clock) {
        this.backend = backend;
        this.effort = new Effort(budget, clock);
        this.random = new SplittableRandom(seed);
    }

    /// Waits for the backend and looks at the checks that were put off.
    ///
    /// @throws BackendFailure if a product is wrong
    @Override
    public void settle() {
        List<ProductCheck> all;
        synchronized (checks) {
            all = List.copyOf(checks);
            checks.clear();
        }
        boolean failed;
        long began = effort.begin(0);
        try {
            backend.settle();
            failed = all.stream().anyMatch(ProductCheck::fails);
        } finally {
            effort.end(began);
        }
        if (failed) {
            throw new BackendFailure(name() + ": a matrix product came out wrong.");
        }
    }

    /// Nanoseconds until the backend is late unless it gets on; 0 or less if it is late.
    long patience() {
        return effort.patience();
    }

    @Override
    public String id() {
        return backend.id();
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public boolean sumsInOneOrder() {
        return backend.sumsInOneOrder();
    }

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        double terms = Math.sqrt((double) a.size() * b.size() * result.size()); // multiply-adds, or more in a batch
        Tensor product = answer(2 * terms / FLOPS, result, () -> backend.contract(a, b, result));
        if (terms >= ProductCheck.SMALLEST_TERMS) {
            check(a, b, product, Contraction.of(a.axes(), b.axes(), result));
        }
        return product;
    }

    private void check(Tensor a, Tensor b, Tensor product, Contraction shape) {
        if (!ProductCheck.pays(shape)) {
            return;
        }
        SplittableRandom own;
        synchronized (random) {
            own = random.split();
        }
        ProductCheck check;
        long began = effort.begin(0);
        try {
            check = ProductCheck.of(backend, a, b, product, shape, own);
        } finally {
            effort.end(began);
        }
        boolean many;
        synchronized (checks) {
            checks.add(check);
            many = checks.size() >= MOST;
        }
        if (many) {
            settle();
        }
    }

    @Override
    public Tensor permute(Tensor a, Axes result) {
        return answer(CELL * a.size(), result, () -> backend.permute(a, result));
    }

    @Override
    public Tensor combine(Combination how, Tensor a, Tensor b) {
        Axes wider = a.rank() >= b.rank() ? a.axes() : b.axes();
        return answer(CELL * wider.size(), wider, () -> backend.combine(how, a, b));
    }

    @Override
    public Tensor affine(Tensor a, float factor, float shift) {
        return cells(a, () -> backend.affine(a, factor, shift));
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        return cells(a, () -> backend.map(function, a));
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        return cells(a, () -> backend.mapGradient(function, a, upstream));
    }

    @Override
    public Tensor softmax(Tensor a) {
        return cells(a, () -> backend.softmax(a));
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        return cells(y, () -> backend.softmaxGradient(y, upstream));
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        return cells(a, () -> backend.logSoftmax(a));
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        return cells(a, () -> backend.normalise(norm, a, epsilon));
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        return cells(a, () -> backend.normaliseGradient(norm, a, epsilon, upstream));
    }

    @Override
    public Tensor reduce(Reduction how, Tensor a, Axes result) {
        return answer(CELL * a.size(), result, () -> backend.reduce(how, a, result));
    }

    @Override
    public Tensor gather(Tensor table, Tensor ids) {
        double cells = (double) ids.size()
                * table.size()
                / Math.max(1, table.axes().get(0).size());
        return timed(CELL * cells, () -> backend.gather(table, ids));
    }

    @Override
    public Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        return answer(CELL * (rows.size() + table.size()), table, () -> backend.scatter(rows, ids, table));
    }

    @Override
    public Tensor where(Tensor mask, Tensor a, float fill) {
        return cells(a, () -> backend.where(mask, a, fill));
    }

    @Override
    public Tensor slice(Tensor a, String axis, int from, int to) {
        Axes cut = Pieces.cut(a.axes(), axis, from, to);
        return answer(CELL * cut.size(), cut, () -> backend.slice(a, axis, from, to));
    }

    @Override
    public Tensor join(String axis, List<Tensor> parts) {
        Axes joined = Pieces.joined(axis, parts);
        return answer(CELL * joined.size(), joined, () -> backend.join(axis, parts));
    }

    private Tensor cells(Tensor a, Supplier<Tensor> operation) {
        return answer(CELL * a.size(), a.axes(), operation);
    }

    private Tensor answer(double estimate, Axes expected, Supplier<Tensor> operation) {
        Tensor answer = timed(estimate, operation);
        if (!answer.axes().equals(expected)) {
            throw new BackendFailure(
                    name() + ": an answer came cut short: " + answer.axes() + " in place of " + expected + ".");
        }
        return answer;
    }

    private Tensor timed(double estimate, Supplier<Tensor> operation) {
        long began = effort.begin(estimate);
        try {
            return operation.get();
        } finally {
            effort.end(began);
        }
    }
}

package loupe.backend.opencl;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Broadcast;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Pieces;
import loupe.engine.backend.Reduction;
import loupe.engine.backend.Rows;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The fifteen operations on one device. Each asks the device for its work and returns at once a tensor that is read
/// back only if somebody looks.
///
/// It does not promise to sum in one order: tiles, and so the order, depend on the shape.
final class OpenClBackend implements Backend {

    private final int number;
    private final Device device;
    private final long limit;
    private final Path cache;
    private @Nullable Session session;

    /// @param number the device's place among all
    /// @param limit bytes of its memory at most
    /// @param cache where what is found out about the device is kept
    OpenClBackend(int number, Device device, long limit, Path cache) {
        this.number = number;
        this.device = device;
        this.limit = limit;
        this.cache = cache;
    }

    @Override
    public String id() {
        return "opencl:" + number;
    }

    @Override
    public String name() {
        return device.title();
    }

    /// The device is taken into use at the first operation: to be listed costs it nothing.
    synchronized Session session() {
        if (session == null) {
            session = Session.open(device, limit, cache);
        }
        return session;
    }

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        Contraction shape = Contraction.of(a.axes(), b.axes(), result);
        if (result.size() == 0) {
            return Tensor.zeros(result);
        }
        Axes order = Steps.of(result, shape.batch(), shape.rows(), shape.columns())
                .map(steps -> result)
                .orElse(Steps.join(shape.batch(), shape.rows(), shape.columns()));
        Buffer out = session().take(order);
        new Products(session())
                .multiply(
                        matrix(a, shape.batch(), shape.rows(), shape.inner()),
                        matrix(b, shape.batch(), shape.inner(), shape.columns()),
                        matrix(out, order, shape.batch(), shape.rows(), shape.columns()),
                        shape.batch().size(),
                        shape.rows().size(),
                        shape.inner().size(),
                        shape.columns().size());
        return permute(session().tensor(order, out), result);
    }

    /// The tensor as it lies, if a product can walk it so; otherwise laid out anew.
    private Matrix matrix(Tensor tensor, Axes batch, Axes down, Axes across) {
        Tensor laid = Steps.of(tensor.axes(), batch, down, across).isPresent()
                ? tensor
                : permute(tensor, Steps.join(batch, down, across));
        return matrix(at(laid), laid.axes(), batch, down, across);
    }

    private static Matrix matrix(Buffer cells, Axes axes, Axes batch, Axes down, Axes across) {
        Steps steps = Steps.of(axes, batch, down, across).orElseThrow();
        return new Matrix(cells, steps.batch(), steps.down(), steps.across());
    }

    @Override
    public Tensor permute(Tensor a, Axes result) {
        return a.axes().equals(result) ? a : cells(Family.CELLS, "spread", result, at(a), Walk.of(result, a.axes()));
    }

    @Override
    public Tensor combine(Combination how, Tensor a, Tensor b) {
        Axes result = Broadcast.wider(how.name().toLowerCase(Locale.ROOT), a.axes(), b.axes());
        Walk toA = Walk.of(result, a.axes());
        Walk toB = Walk.of(result, b.axes());
        return cells(Family.CELLS, "combine", result, how.ordinal(), at(a), toA, at(b), toB);
    }

    @Override
    public Tensor affine(Tensor a, float factor, float shift) {
        return cells(Family.CELLS, "affine", a.axes(), at(a), factor, shift);
    }

    @Override
    public Tensor where(Tensor mask, Tensor a, float fill) {
        return cells(Family.CELLS, "keep_where", a.axes(), at(mask), Walk.of(a.axes(), mask.axes()), at(a), fill);
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        return cells(Family.FUNCTIONS, "map", a.axes(), function.ordinal(), at(a));
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        return cells(Family.FUNCTIONS, "map_gradient", a.axes(), function.ordinal(), at(a), at(upstream));
    }

    @Override
    public Tensor softmax(Tensor a) {
        return rows("softmax", a.axes(), at(a));
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        return rows("softmax_gradient", y.axes(), at(y), at(upstream));
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        return rows("log_softmax", a.axes(), at(a));
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        return rows("normalise", a.axes(), norm.ordinal(), at(a), epsilon);
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        return rows("normalise_gradient", a.axes(), norm.ordinal(), at(a), epsilon, at(upstream));
    }

    @Override
    public Tensor reduce(Reduction how, Tensor a, Axes result) {
        Folding folding = Folding.of(a.axes(), result, device.lanes());
        float share = how == Reduction.MEAN ? (float) ((double) result.size() / a.size()) : 1;
        return made(
                Family.REDUCE,
                "reduce",
                result,
                folding.range(),
                result.size(),
                how.ordinal(),
                at(a),
                folding.toFirst(),
                folding.toTerm(),
                folding.terms(),
                folding.columns(),
                share);
    }

    @Override
    public Tensor gather(Tensor table, Tensor ids) {
        for (int i = 0; i < ids.size(); i++) {
            Rows.row(table.axes(), ids.at(i));
        }
        Axes result = Rows.picked(table.axes(), ids.axes());
        return cells(Family.TABLE, "gather", result, at(table), at(ids), Rows.width(table.axes()));
    }

    @Override
    public Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        Picked picked = Picked.of(ids, table);
        if (table.size() == 0 || picked.rows() == 0) {
            return Tensor.zeros(table);
        }
        int width = Rows.width(table);
        Buffer out = session().take(table);
        session().queue().clear(out, table.size());
        int n = picked.rows() * width;
        Buffer order = session().numbers(picked.order());
        session().run(Family.TABLE, "scatter", Range.cells(n), at(rows), order, picked.rows(), width, out, n);
        return session().tensor(table, out);
    }

    @Override
    public Tensor slice(Tensor a, String axis, int from, int to) {
        Axes result = Pieces.cut(a.axes(), axis, from, to);
        Walk walk = Walk.of(result, a.axes()).from(from * Pieces.inner(a.axes(), axis));
        return cells(Family.CELLS, "spread", result, at(a), walk);
    }

    @Override
    public Tensor join(String axis, List<Tensor> parts) {
        Axes result = Pieces.joined(axis, parts);
        if (result.size() == 0) {
            return Tensor.zeros(result);
        }
        Buffer out = session().take(result);
        int start = 0;
        for (Tensor part : parts) {
            if (part.size() > 0) {
                Walk walk = Walk.of(part.axes(), result).from(start);
                session().run(Family.CELLS, "lay", Range.cells(part.size()), at(part), out, walk, part.size());
            }
            start += part.axes().size(axis) * Pieces.inner(result, axis);
        }
        return session().tensor(result, out);
    }

    /// Waits for the device, if it was ever used.
    @Override
    public void settle() {
        Session used;
        synchronized (this) {
            used = session;
        }
        if (used != null) {
            used.queue().finish();
        }
    }

    private Buffer at(Tensor tensor) {
        return session().at(tensor);
    }

    /// A result with a work-item for each cell.
    private Tensor cells(Family family, String kernel, Axes result, Object... arguments) {
        return made(family, kernel, result, Range.cells(result.size()), result.size(), arguments);
    }

    /// A result with a work-group for each row.
    private Tensor rows(String kernel, Axes result, Object... arguments) {
        int n = result.last().size();
        int rows = n == 0 ? 0 : result.size() / n;
        return made(Family.ROWS, kernel, result, Range.groups(rows, device.lanes()), n, arguments);
    }

    /// What a kernel makes whose last arguments are its result and how many cells it works on.
    private Tensor made(Family family, String kernel, Axes result, Range range, int n, Object... arguments) {
        if (result.size() == 0) {
            return Tensor.zeros(result);
        }
        Buffer out = session().take(result);
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = out;
        all[arguments.length + 1] = n;
        session().run(family, kernel, range, all);
        return session().tensor(result, out);
    }
}

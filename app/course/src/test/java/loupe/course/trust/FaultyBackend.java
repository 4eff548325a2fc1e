package loupe.course.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Combination;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// EJML under another name, with a fault that shows at its k-th operation once it is armed. Wrong numbers come with the
/// first large product from there on, since those alone are checked.
public final class FaultyBackend implements Backend {

    private static final int LARGE = 64 * 64; // cells of a product that is checked
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Backend ejml = new EjmlBackend();
    private final String id;
    private final Fault fault;
    private final AtomicInteger calls = new AtomicInteger(Integer.MIN_VALUE / 2); // to go: negative is never

    FaultyBackend(String id, Fault fault) {
        this.id = id;
        this.fault = fault;
    }

    /// Lets the fault show at that operation, counted from now on from 1.
    public void arm(int call) {
        calls.set(call);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Faulty (" + id + ")";
    }

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        Tensor right = spoilt(() -> ejml.contract(a, b, result));
        boolean wrongNumbers = fault == Fault.ONE_ELEMENT_OFF || fault == Fault.ALL_NAN;
        int late = calls.get();
        if (!wrongNumbers || late > 0 || late < -1_000_000 || result.size() < LARGE) {
            return right;
        }
        calls.set(Integer.MIN_VALUE / 2);
        if (fault == Fault.ALL_NAN) {
            return Tensor.full(result, Float.NaN);
        }
        int at = result.size() / 3;
        return right.with(right.at(at) + 1e-2f * size(right), result.cell(at));
    }

    private static float size(Tensor t) {
        double sum = 0;
        for (int i = 0; i < t.size(); i++) {
            sum += (double) t.at(i) * t.at(i);
        }
        return (float) Math.sqrt(sum / t.size());
    }

    private Tensor spoilt(Supplier<Tensor> operation) {
        int left = calls.decrementAndGet();
        if (left != 0) {
            return operation.get();
        }
        return switch (fault) {
            case OUT_OF_MEMORY -> throw new BackendFailure(name() + ": its memory is full.");
            case LAUNCH_ERROR -> throw new IllegalStateException("clEnqueueNDRangeKernel: -54");
            case CRASH -> {
                MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
                throw new IllegalStateException("the process is still there");
            }
            case KILLED -> {
                kill();
                yield hang();
            }
            case HANG -> hang();
            case ANSWER_CUT_SHORT -> shortened(operation.get());
            case TEN_TIMES_SLOWER -> {
                Tensor answer = operation.get();
                for (int i = 1; i < 10; i++) {
                    answer = operation.get();
                }
                yield answer;
            }
            default -> operation.get(); // shows elsewhere
        };
    }

    private static Tensor hang() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            return hang(); // a driver does not listen
        }
        throw new IllegalStateException("never came");
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tensor shortened(Tensor whole) {
        Axis last = whole.axes().last();
        Axes axes = whole.axes().withLast(new Axis(last.name(), last.size() - 1));
        return Tensor.zeros(axes);
    }

    @Override
    public Tensor permute(Tensor a, Axes result) {
        return spoilt(() -> ejml.permute(a, result));
    }

    @Override
    public Tensor combine(Combination how, Tensor a, Tensor b) {
        return spoilt(() -> ejml.combine(how, a, b));
    }

    @Override
    public Tensor affine(Tensor a, float factor, float shift) {
        return spoilt(() -> ejml.affine(a, factor, shift));
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        return spoilt(() -> ejml.map(function, a));
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        return spoilt(() -> ejml.mapGradient(function, a, upstream));
    }

    @Override
    public Tensor softmax(Tensor a) {
        return spoilt(() -> ejml.softmax(a));
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        return spoilt(() -> ejml.softmaxGradient(y, upstream));
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        return spoilt(() -> ejml.logSoftmax(a));
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        return spoilt(() -> ejml.normalise(norm, a, epsilon));
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        return spoilt(() -> ejml.normaliseGradient(norm, a, epsilon, upstream));
    }

    @Override
    public Tensor reduce(Reduction how, Tensor a, Axes result) {
        return spoilt(() -> ejml.reduce(how, a, result));
    }

    @Override
    public Tensor gather(Tensor table, Tensor ids) {
        return spoilt(() -> ejml.gather(table, ids));
    }

    @Override
    public Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        return spoilt(() -> ejml.scatter(rows, ids, table));
    }

    @Override
    public Tensor where(Tensor mask, Tensor a, float fill) {
        return spoilt(() -> ejml.where(mask, a, fill));
    }
}

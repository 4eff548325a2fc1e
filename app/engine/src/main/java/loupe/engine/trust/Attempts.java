package loupe.engine.trust;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;

/// Runs work on backends that may fail. Each attempt has a thread and a [Guard] of its own. Whatever goes wrong with
/// the
/// backend comes out as a [BackendFailure]; a thread that hangs is left alone, and its backend is not asked again.
///
/// A backend is new for its first passes: it may build and tune what it needs, so it has the time that a single
/// operation may take at most. EJML and the oracle are believed: their work runs where it is called. Safe for several
/// threads.
public final class Attempts {

    private static final int NEW = 10; // passes

    private static final long STACK = 1 << 20; // bytes; as the program's other working threads

    private final Budget budget;
    private final SplittableRandom seeds = new SplittableRandom(1);
    private final Map<String, AtomicBoolean> late = new ConcurrentHashMap<>(); // by id: whether it came back
    private final Map<String, Integer> passes = new ConcurrentHashMap<>(); // by id
    private final ExecutorService threads = Executors.newCachedThreadPool(Attempts::thread);

    public Attempts(Budget budget) {
        this.budget = budget;
    }

    /// What the work gives on that backend.
    ///
    /// @throws BackendFailure if the backend broke, was late or computed wrongly, or if the work itself threw: on
    ///     another backend that shows
    public <T> T run(Backend backend, Function<? super Backend, ? extends T> work) {
        if (isBelieved(backend)) {
            return work.apply(backend);
        }
        if (hangs(backend)) {
            throw new BackendFailure(backend.name() + " hangs and is off until Loupe starts again.");
        }
        boolean isNew = passes.merge(backend.id(), 1, Integer::sum) <= NEW;
        Guard guard = new Guard(backend, isNew ? budget.patient() : budget, seed(), System::nanoTime);
        AtomicBoolean back = new AtomicBoolean();
        Future<T> future = threads.submit(() -> {
            try {
                T result = work.apply(guard);
                guard.settle();
                return result;
            } finally {
                back.set(true);
            }
        });
        return await(future, guard, back);
    }

    /// Whether its numbers are taken as they come.
    public static boolean isBelieved(Backend backend) {
        return backend instanceof EjmlBackend || backend instanceof ReferenceBackend;
    }

    /// Whether it was late and has not come back since; then it is not asked again.
    public boolean hangs(Backend backend) {
        AtomicBoolean back = late.get(backend.id());
        return back != null && !back.get();
    }

    private <T> T await(Future<T> future, Guard guard, AtomicBoolean back) {
        long turn = budget.least().toNanos(); // the time between two looks at the guard, at most
        while (true) {
            try {
                return future.get(Math.clamp(guard.patience(), 1, turn), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (guard.patience() <= 0) {
                    late.put(guard.id(), back);
                    future.cancel(true);
                    throw new BackendFailure(guard.name() + " did not answer in time.", e);
                }
            } catch (ExecutionException e) {
                throw failure(guard, Objects.requireNonNullElse(e.getCause(), e));
            } catch (InterruptedException e) {
                future.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException(guard.name() + ": the work was stopped");
            }
        }
    }

    private static BackendFailure failure(Backend backend, Throwable cause) {
        return switch (cause) {
            case BackendFailure known -> known;
            case LinkageError e -> broke(backend, e);
            case Error e -> throw e; // Java's own trouble
            default -> broke(backend, cause);
        };
    }

    private static BackendFailure broke(Backend backend, Throwable cause) {
        return new BackendFailure(backend.name() + " broke (" + cause.getMessage() + ").", cause);
    }

    private synchronized long seed() {
        return seeds.nextLong();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "loupe-attempt", STACK);
        thread.setDaemon(true);
        return thread;
    }
}

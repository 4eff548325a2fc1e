package loupe.cli.check;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loupe.checker.result.Graded;
import loupe.checker.result.Result;
import loupe.checker.result.SubmissionGrader;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;

/// Grades submissions side by side and hands on the results one by one, in the order in which the submissions came.
///
/// ```java
/// new Batch(grader, jobs).run(inputs, graded -> sink.print(graded));
/// ```
///
/// Only a few are in memory at a time. One that takes more than two seconds of a processor, or half a minute by the
/// clock, or at which the checker itself fails, gives an `error` record (SB-08), and the others go on. A busy machine
/// alone makes no such record.
final class Batch {

    private static final Duration MOST = Duration.ofSeconds(2); // of a processor
    private static final Duration PATIENCE = Duration.ofSeconds(30); // by the clock
    private static final int AHEAD = 4; // submissions a job
    private static final long LEAST_WAIT = 10_000_000; // ns

    /// What to do with a result, on the thread that called [Batch#run].
    @FunctionalInterface
    interface Taker<X extends Exception> {
        void take(Graded graded, byte[] bytes) throws X;
    }

    private final SubmissionGrader grader;
    private final int jobs;
    private final Duration most;
    private final Duration patience;

    Batch(SubmissionGrader grader, int jobs) {
        this(grader, jobs, MOST, PATIENCE);
    }

    Batch(SubmissionGrader grader, int jobs, Duration most, Duration patience) {
        this.grader = grader;
        this.jobs = jobs;
        this.most = most;
        this.patience = patience;
    }

    /// The bytes are those that were graded; empty where they could not be read.
    <X extends Exception> void run(Iterator<Input> inputs, Taker<X> taker) throws X {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                jobs,
                jobs,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("grade-", 1).factory());
        Deque<Job> running = new ArrayDeque<>();
        try {
            while (inputs.hasNext() || !running.isEmpty()) {
                while (inputs.hasNext() && running.size() < jobs * AHEAD) {
                    Job job = new Job(inputs.next());
                    running.add(job);
                    pool.execute(job.task);
                }
                Job first = running.remove();
                Graded graded = result(first, pool);
                taker.take(graded, first.bytes);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Graded result(Job job, ThreadPoolExecutor pool) {
        try {
            return job.await();
        } catch (TimeoutException e) {
            // its thread may never come back, so that another takes its place
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
            pool.setCorePoolSize(pool.getCorePoolSize() + 1);
            return failed(job, "could not be graded within " + most.toMillis() + " ms");
        } catch (ExecutionException e) {
            return failed(job, "could not be graded: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(job, "was not graded because the program was stopped");
        }
    }

    private Graded failed(Job job, String what) {
        String reason = new Finding(
                        job.input.name(), Place.file(), what + "; this is our fault, no points are lost by it", "SB-08")
                .text();
        return grader.refused(job.input.name(), job.bytes, Result.State.ERROR, reason);
    }

    /// One submission on its way.
    private final class Job {

        private final Input input;
        private final FutureTask<Graded> task;
        private volatile byte[] bytes = {};
        private volatile Optional<Spent> spent = Optional.empty();

        Job(Input input) {
            this.input = input;
            this.task = new FutureTask<>(this::grade);
        }

        private Graded grade() {
            spent = Optional.of(Spent.from(Thread.currentThread()));
            return input.graded(grader, read -> bytes = read);
        }

        /// The time runs from when the job was begun, not while it queues.
        Graded await() throws TimeoutException, ExecutionException, InterruptedException {
            long wait = most.toNanos();
            while (true) {
                try {
                    return task.get(wait, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    Optional<Spent> sofar = spent;
                    long left = sofar.map(s -> s.left(most, patience)).orElse(most.toNanos());
                    if (left <= 0) {
                        task.cancel(true);
                        throw e;
                    }
                    wait = Math.max(left, LEAST_WAIT);
                }
            }
        }
    }
}

package loupe.course.trust;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import loupe.course.experiment.Computing;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.trust.Incident.Consequence;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Node;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.engine.trust.Attempts;

/// Computes passes on the chosen backend so that none is lost: where the backend breaks, hangs or computes wrongly, the
/// pass is made again in Java with the same settings and edits, and what happened is told.
///
/// A pass that throws in Java too was not the backend's fault; then nobody is accused. Safe for several threads.
public final class Safeguard implements Computing {

    private static final Backend JAVA = new EjmlBackend();

    private final Supplier<? extends Backend> chosen;
    private final Attempts attempts;
    private final Strikes strikes;
    private final Consumer<Incident> told;
    private final AtomicBoolean onceInJava = new AtomicBoolean();

    /// @param told hears of every failure, on the thread of the pass
    public Safeguard(Supplier<? extends Backend> chosen, Attempts attempts, Strikes strikes, Consumer<Incident> told) {
        this.chosen = chosen;
        this.attempts = attempts;
        this.strikes = strikes;
        this.told = told;
    }

    @Override
    public Backend backend() {
        return chosen.get();
    }

    @Override
    public <T> T work(Backend on, Function<? super Backend, ? extends T> work) {
        return attempts.run(on, work);
    }

    @Override
    public Trace run(Experiment experiment, Settings settings, Lab lab) {
        Backend backend = chosen.get();
        if (Attempts.isBelieved(backend) || onceInJava.getAndSet(false)) {
            return experiment.run(settings, lab.on(Attempts.isBelieved(backend) ? backend : JAVA));
        }
        Tried tried = tried(backend, experiment, settings, lab);
        if (tried instanceof Tried.Done(Trace trace, boolean numbers) && numbers) {
            return trace;
        }
        Trace java = experiment.run(settings, lab.on(JAVA));
        return switch (tried) {
            case Tried.Done(Trace trace, boolean numbers) when !endsInNumbers(java) -> trace;
            case Tried.Done done -> {
                accuse(backend, new BackendFailure(backend.name() + " gave something that is no number."), lab);
                yield java;
            }
            case Tried.Failed(BackendFailure failure) -> {
                accuse(backend, failure, lab);
                yield java;
            }
        };
    }

    @Override
    public boolean isToBlame(Throwable trouble, Lab lab) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof BackendFailure failure) {
                if (!Attempts.isBelieved(chosen.get())) {
                    onceInJava.set(true);
                    accuse(chosen.get(), failure, lab);
                }
                return true;
            }
        }
        return false;
    }

    private Tried tried(Backend backend, Experiment experiment, Settings settings, Lab lab) {
        try {
            return attempts.run(backend, guarded -> {
                Trace trace = experiment.run(settings, lab.on(guarded));
                return new Tried.Done(trace, endsInNumbers(trace));
            });
        } catch (BackendFailure failure) {
            return new Tried.Failed(failure);
        }
    }

    /// Whether the last tensor that was computed holds numbers alone; NaN on the way to it comes through to it.
    private static boolean endsInNumbers(Trace trace) {
        if (trace.nodes().isEmpty()) {
            return true;
        }
        Node last = trace.nodes().getLast();
        Tensor end = last.output();
        for (int i = 0; i < end.size(); i++) {
            if (Float.isNaN(end.at(i))) {
                return false;
            }
        }
        return true;
    }

    private void accuse(Backend backend, BackendFailure failure, Lab lab) {
        lab.workshop().forget(backend.name());
        Consequence consequence = attempts.hangs(backend)
                ? Consequence.OFF_WHILE_IT_HANGS
                : strikes.add(backend.id()) ? Consequence.OFF : Consequence.GOES_ON;
        String then = switch (consequence) {
            case GOES_ON -> " This pass was computed in Java.";
            case OFF_WHILE_IT_HANGS -> " Java computes from now on.";
            case OFF -> " That is three times in ten minutes: Java computes from now on.";
        };
        told.accept(new Incident(backend, consequence, failure.getMessage() + then));
    }

    private sealed interface Tried {
        record Done(Trace trace, boolean numbers) implements Tried {}

        record Failed(BackendFailure failure) implements Tried {}
    }
}

package loupe.workbench.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.course.experiment.Computing;
import loupe.course.trust.Gate;
import loupe.course.trust.Incident;
import loupe.course.trust.Incident.Consequence;
import loupe.course.trust.Offer;
import loupe.course.trust.Offers;
import loupe.course.trust.Safeguard;
import loupe.course.trust.Strikes;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// Which backend computes, and which others there are. EJML computes until another one is chosen, and again when that
/// one fails too often. The others are looked for, tried and loaded beside the JavaFX thread.
///
/// All methods belong to the JavaFX thread but [#current()], which passes ask on theirs.
public final class BackendChoice {

    private final Backend java = new EjmlBackend();
    private final Gate gate;
    private final Attempts attempts;
    private final Strikes strikes;
    private final AtomicReference<Backend> current = new AtomicReference<>(java);
    private final ReadOnlyObjectWrapper<Offers> found = new ReadOnlyObjectWrapper<>(this, "found", Offers.JAVA);
    private final ReadOnlyObjectWrapper<Backend> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", java);
    private final ReadOnlyStringWrapper trying = new ReadOnlyStringWrapper(this, "trying", "");

    private final List<Consumer<Offers>> waiting = new ArrayList<>();
    private Consumer<String> listener = sentence -> {};
    private boolean looked;
    private String wanted = java.id();

    /// The drivers of this program.
    public BackendChoice() {
        this(Gate.here(), new Attempts(Budget.USUAL), InstantSource.system());
    }

    /// @param clock by which failures are counted
    BackendChoice(Gate gate, Attempts attempts, InstantSource clock) {
        this.gate = gate;
        this.attempts = attempts;
        this.strikes = new Strikes(clock);
    }

    /// Computes passes on the chosen backend, and in Java those on which it fails.
    Computing computing(Runner runner) {
        return new Safeguard(
                current::get, attempts, strikes, incident -> runner.later(() -> happened(runner, incident)));
    }

    /// Who says to the learner what happened to a backend.
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    /// Goes back to the backend that was chosen last, if it is there.
    void restore(Runner runner, Optional<String> last) {
        last.filter(id -> !id.equals(current().id()))
                .ifPresent(id -> find(runner, all -> all.byId(id).ifPresent(offer -> choose(runner, offer))));
    }

    /// Hands over what this machine has. It is looked for when somebody first asks, and not before: drivers that are
    /// not known yet are tried then.
    void find(Runner runner, Consumer<Offers> then) {
        if (looked) {
            then.accept(found.get());
            return;
        }
        waiting.add(then);
        if (waiting.size() == 1) {
            trying.set("trying what else there is …");
            runner.<Offers>start(gate::offers, this::found);
        }
    }

    /// Hands over every backend of this machine, loaded.
    void open(Runner runner, Consumer<Backends> then) {
        find(
                runner,
                all -> runner.<Backends>start(
                        all::open,
                        outcome -> then.accept(
                                switch (outcome) {
                                    case Outcome.Done<Backends>(Backends backends) -> backends;
                                    case Outcome.Failed<Backends>(Throwable cause) ->
                                        new Backends(List.of(java), List.of(Sentences.of(cause)));
                                })));
    }

    /// Tries drivers again that did not pass.
    void tryAgain(Runner runner) {
        trying.set("trying again …");
        runner.<Offers>start(
                () -> {
                    gate.tryAgain();
                    return gate.offers();
                },
                this::found);
    }

    private void found(Outcome<Offers> outcome) {
        looked = true;
        trying.set("");
        found.set(
                switch (outcome) {
                    case Outcome.Done<Offers>(Offers offers) -> offers;
                    case Outcome.Failed<Offers>(Throwable cause) ->
                        new Offers(Offers.JAVA.ready(), List.of(Sentences.of(cause)));
                });
        List<Consumer<Offers>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(each -> each.accept(found.get()));
    }

    /// Lets a backend compute from the next pass on, as soon as it is loaded.
    void choose(Runner runner, Offer offer) {
        wanted = offer.id();
        trying.set("trying " + offer.name() + " …");
        runner.<Backend>start(() -> offer.opening().get(), outcome -> opened(offer, outcome));
    }

    private void opened(Offer offer, Outcome<Backend> outcome) {
        if (!offer.id().equals(wanted)) {
            return; // another one was chosen meanwhile
        }
        trying.set("");
        switch (outcome) {
            case Outcome.Done<Backend>(Backend backend) -> use(backend);
            case Outcome.Failed<Backend>(Throwable cause) -> {
                String sentence = Sentences.of(cause);
                found.set(found.get().without(offer.id(), sentence));
                listener.accept(sentence + " Java goes on.");
            }
        }
    }

    private void happened(Runner runner, Incident incident) {
        listener.accept(incident.sentence());
        if (incident.consequence() == Consequence.GOES_ON) {
            return;
        }
        Backend failed = incident.backend();
        found.set(found.get().without(failed.id(), incident.sentence()));
        if (current.get().id().equals(failed.id())) {
            wanted = java.id();
            use(java);
        }
        if (incident.consequence() == Consequence.OFF) {
            runner.<Boolean>start(
                    () -> {
                        gate.refuse(failed, incident.sentence());
                        return true;
                    },
                    outcome -> {
                        if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                            listener.accept(Sentences.of(cause));
                        }
                    });
        }
    }

    private void use(Backend backend) {
        current.set(backend);
        chosen.set(backend);
    }

    /// The backend that computes now.
    public Backend current() {
        return current.get();
    }

    /// The backend that computes, to follow.
    ReadOnlyObjectProperty<Backend> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What there is on this machine; only EJML until it was looked for.
    ReadOnlyObjectProperty<Offers> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What is being tried or loaded just now, in words; empty when nothing is.
    ReadOnlyStringProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }
}

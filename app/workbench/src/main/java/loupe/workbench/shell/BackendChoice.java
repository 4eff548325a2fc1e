package loupe.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// Which backend computes, and which others there are. EJML computes until another one is chosen; the others are looked
/// for beside the JavaFX thread.
///
/// All methods belong to the JavaFX thread but [#current()], which passes ask on theirs.
public final class BackendChoice {

    private final AtomicReference<Backend> current = new AtomicReference<>(new EjmlBackend());
    private final ReadOnlyObjectWrapper<Backends> found =
            new ReadOnlyObjectWrapper<>(this, "found", new Backends(List.of(current.get()), List.of()));
    private final ReadOnlyObjectWrapper<Backend> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", current.get());

    private final List<Consumer<Backends>> waiting = new ArrayList<>();
    private boolean looked;

    /// Goes back to the backend that was chosen last, if it is there.
    void restore(Runner runner, Optional<String> last) {
        last.filter(id -> !id.equals(current().id()))
                .ifPresent(id -> find(runner, all -> all.byId(id).ifPresent(this::choose)));
    }

    /// Hands over all backends of this machine. They are looked for when somebody first asks, and not before: it loads
    /// their libraries.
    void find(Runner runner, Consumer<Backends> then) {
        if (looked) {
            then.accept(found.get());
            return;
        }
        waiting.add(then);
        if (waiting.size() == 1) {
            runner.<Backends>start(Backends::find, this::tell);
        }
    }

    private void tell(Outcome<Backends> outcome) {
        looked = true;
        found.set(
                switch (outcome) {
                    case Outcome.Done<Backends>(Backends backends) -> backends;
                    case Outcome.Failed<Backends>(Throwable cause) ->
                        new Backends(found.get().ready(), List.of(Sentences.of(cause)));
                });
        List<Consumer<Backends>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(each -> each.accept(found.get()));
    }

    /// Lets a backend compute from the next pass on.
    void choose(Backend backend) {
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
    ReadOnlyObjectProperty<Backends> foundProperty() {
        return found.getReadOnlyProperty();
    }
}

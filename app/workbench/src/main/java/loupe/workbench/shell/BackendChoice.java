package loupe.workbench.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// Which backend computes, and which others there are. EJML computes until the others have been looked for, beside the
/// JavaFX thread.
///
/// All methods belong to the JavaFX thread but [#current()], which passes ask on theirs.
public final class BackendChoice {

    private final AtomicReference<Backend> current = new AtomicReference<>(new EjmlBackend());
    private final ReadOnlyObjectWrapper<Backends> found =
            new ReadOnlyObjectWrapper<>(this, "found", new Backends(List.of(current.get()), List.of()));
    private final ReadOnlyObjectWrapper<Backend> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", current.get());

    /// Looks for other backends, and goes back to the one that was chosen last if it is there.
    void look(Runner runner, Optional<String> last) {
        runner.<Backends>start(Backends::find, outcome -> {
            if (outcome instanceof Outcome.Done<Backends>(Backends backends)) {
                found.set(backends);
                last.flatMap(backends::byId).ifPresent(this::choose);
            }
        });
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

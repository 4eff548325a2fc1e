package loupe.workbench.lesson;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Effort;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import org.jspecify.annotations.Nullable;

/// The machine that the window runs on: what computes, what else could, and what was measured of it. Nothing is
/// measured before somebody asks.
///
/// All methods belong to the JavaFX thread but [#chosen()], which passes ask on theirs.
public final class Machine {

    private final Supplier<? extends Backend> chosen;
    private final Consumer<Consumer<Backends>> finder;
    private final Effort effort;
    private final ReadOnlyObjectWrapper<@Nullable Ceilings> ceilings = new ReadOnlyObjectWrapper<>(this, "ceilings");

    /// @param chosen the backend that computes now
    /// @param finder hands over every backend, at once or later
    /// @param effort that a measurement takes for each piece of work
    public Machine(Supplier<? extends Backend> chosen, Consumer<Consumer<Backends>> finder, Effort effort) {
        this.chosen = chosen;
        this.finder = finder;
        this.effort = effort;
    }

    /// A machine with one backend.
    public static Machine of(Backend backend) {
        return new Machine(() -> backend, then -> then.accept(new Backends(List.of(backend), List.of())), Effort.BRIEF);
    }

    /// The backend that computes now.
    public Backend chosen() {
        return chosen.get();
    }

    /// Hands over every backend of this machine, and why others are missing.
    public void backends(Consumer<Backends> then) {
        finder.accept(then);
    }

    /// How long each piece of work is repeated when something is measured.
    public Effort effort() {
        return effort;
    }

    /// What the machine can do at best, to follow; null until it was measured.
    public ReadOnlyObjectProperty<@Nullable Ceilings> ceilingsProperty() {
        return ceilings.getReadOnlyProperty();
    }

    /// Keeps what was measured.
    public void keep(Ceilings measured) {
        ceilings.set(measured);
    }
}

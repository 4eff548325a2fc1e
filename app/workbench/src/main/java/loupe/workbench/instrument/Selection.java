package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the learner points at, shared by all instruments and the text of one lesson.
///
/// Hovering previews a cell, a click locks it, Esc unlocks it. *Lit* is a whole tensor: a word of the text lights the
/// picture and a picture lights the word.
public final class Selection {

    /// One cell of one tensor.
    ///
    /// @param site name of the tensor, such as `blocks.0.attn.pattern`
    /// @param at its indices in the order of the tensor's axes
    public record Cell(String site, List<Integer> at) {
        public Cell {
            at = List.copyOf(at);
        }

        /// The indices as the engine takes them.
        public int[] indices() {
            return at.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private final ObjectProperty<@Nullable Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<@Nullable Cell> locked = new SimpleObjectProperty<>(this, "locked");
    private final ReadOnlyObjectWrapper<@Nullable Cell> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<@Nullable String> lit = new SimpleObjectProperty<>(this, "lit");

    public Selection() {
        hovered.addListener((o, before, now) -> follow());
        locked.addListener((o, before, now) -> follow());
    }

    /// The cell under the pointer or the cell cursor; null when there is none.
    public ObjectProperty<@Nullable Cell> hoveredProperty() {
        return hovered;
    }

    /// The cell that was clicked and stays until Esc; null when there is none.
    public ObjectProperty<@Nullable Cell> lockedProperty() {
        return locked;
    }

    /// The cell to explain: the locked one, else the hovered one, else null.
    public ReadOnlyObjectProperty<@Nullable Cell> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Name of the tensor that is lit up; null when there is none.
    public ObjectProperty<@Nullable String> litProperty() {
        return lit;
    }

    /// Name of the tensor that is pointed at: that of the shown cell, else the one that is lit.
    public Optional<String> site() {
        Cell cell = shown.get();
        return cell != null ? Optional.of(cell.site()) : Optional.ofNullable(lit.get());
    }

    /// Locks a cell; locking the locked cell again unlocks it.
    public void lock(Cell cell) {
        locked.set(cell.equals(locked.get()) ? null : cell);
    }

    /// Lets go of the locked cell; says whether there was one.
    public boolean unlock() {
        boolean held = locked.get() != null;
        locked.set(null);
        return held;
    }

    private void follow() {
        Cell held = locked.get();
        shown.set(held != null ? held : hovered.get());
    }
}

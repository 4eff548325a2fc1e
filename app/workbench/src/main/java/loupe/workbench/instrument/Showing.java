package loupe.workbench.instrument;

import java.util.List;
import loupe.course.experiment.Edit;
import loupe.engine.pass.Trace;
import org.jspecify.annotations.Nullable;

/// What instruments draw: the pass of now, the one before it, which of the two, and the numbers typed in.
///
/// @param now the newest pass
/// @param before the pass before the learner's last action; null when there was none
/// @param comparison now, before, or the difference
/// @param edits numbers typed into tensors
public record Showing(Trace now, @Nullable Trace before, Comparison comparison, List<Edit> edits) {

    public Showing {
        edits = List.copyOf(edits);
    }

    /// The pass of now alone.
    public static Showing of(Trace now) {
        return new Showing(now, null, Comparison.NOW, List.of());
    }

    /// The pass whose numbers are drawn; the difference starts from now.
    public Trace drawn() {
        return comparison == Comparison.BEFORE && before != null ? before : now;
    }
}

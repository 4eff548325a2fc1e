package loupe.checker;

import java.util.Map;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Runs a pane's experiment on a state, so that a goal can ask about its tensors.
@FunctionalInterface
public interface StateRunner {

    /// The sites of the pane named `pane` with these settings; settings that are not named keep
    /// their first values. Grids are matrices.
    Names run(String pane, Map<String, Value> state);

    /// For packs whose goals look at the settings alone.
    static StateRunner none() {
        return (pane, state) -> Names.none();
    }
}

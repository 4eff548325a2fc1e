package loupe.checker.marker;

import java.util.List;
import java.util.Optional;
import loupe.course.expression.Value;

/// An answer that could be read.
public interface Legible {

    /// Whether the whole answer is this value, under the tolerance of the question.
    boolean matches(Value target);

    /// Whether somebody who makes the mistake that leads to this value would answer so.
    default boolean resembles(Value wrong) {
        return matches(wrong);
    }

    /// The credit for an answer that is neither right nor an expected mistake.
    default Credit credit(Value target) {
        return Credit.NONE;
    }

    /// Why the answer can after all not be judged against this target: wrong shape, too few decimals.
    default Optional<String> objection(Value target) {
        return Optional.empty();
    }

    /// What later parts and invariants work with.
    Value value();

    /// Whether a unit was written.
    default boolean hasUnit() {
        return false;
    }

    /// Remarks that belong to what was chosen or how it was written.
    default List<String> remarks(Value target) {
        return List.of();
    }
}

package loupe.checker.result;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What an instructor decides about a whole pack, beside what its author wrote.
///
/// `exercises` are those that count (empty: all). `penalty` and `hintCost` are fractions of a part's points, for each
/// wrong attempt before and for each hint; `maxAttempts` (0: no end) are those that count. What is empty is as the
/// pack says.
public record Policy(
        String id,
        Scope scope,
        Set<String> exercises,
        Optional<Keep> keep,
        OptionalDouble penalty,
        OptionalDouble hintCost,
        OptionalInt maxAttempts,
        Versions versions) {

    /// Which parts make up the maximum.
    public enum Scope {
        /// Those that were handed in.
        SUBMISSION,
        /// All of the pack: what was not handed in is unanswered.
        PACK
    }

    /// Which attempt counts.
    public enum Keep {
        BEST,
        LAST
    }

    /// Which submissions are for this pack.
    public enum Versions {
        /// Those made with exactly this pack.
        EXACT,
        /// Those made with any version of it; parts that are gone are passed over with a warning.
        ANY
    }

    /// As the pack says, for what was handed in.
    public static final Policy DEFAULT = new Policy(
            "default",
            Scope.SUBMISSION,
            Set.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            Versions.EXACT);

    public Policy {
        exercises = Set.copyOf(exercises);
    }

    /// The same for every part of the pack.
    public Policy over(Scope wider) {
        return new Policy(id, wider, exercises, keep, penalty, hintCost, maxAttempts, versions);
    }

    /// The same for submissions made with other versions of the pack.
    public Policy accepting(Versions accepted) {
        return new Policy(id, scope, exercises, keep, penalty, hintCost, maxAttempts, accepted);
    }

    boolean counts(String exercise) {
        return exercises.isEmpty() || exercises.contains(exercise);
    }
}

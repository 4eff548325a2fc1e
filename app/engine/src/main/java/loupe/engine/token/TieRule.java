package loupe.engine.token;

import java.util.Comparator;

/// Which of two equally frequent pairs is merged. Both rules are in use, and they can give different tokens.
public enum TieRule {
    /// The pair that occurs first in the text as it stands now.
    FIRST_SEEN,
    /// The pair that comes first in alphabetical order, left symbol first.
    LEXICOGRAPHIC;

    /// Most frequent first; `counts` must arrive in the order in which the pairs were first seen.
    Comparator<PairCount> order() {
        Comparator<PairCount> byCount =
                Comparator.comparingLong(PairCount::count).reversed();
        return this == FIRST_SEEN ? byCount : byCount.thenComparing(PairCount::pair);
    }
}

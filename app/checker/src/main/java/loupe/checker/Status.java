package loupe.checker;

import java.util.Locale;

/// The verdict on an answer. What could not be read is invalid, not wrong, and costs no attempt.
public enum Status {
    CORRECT,
    PARTIAL,
    INCORRECT,
    INVALID,
    /// Only a person can judge it.
    NEEDS_REVIEW,
    UNANSWERED,
    /// Our fault: nothing is lost by it.
    ERROR;

    /// As in results and author tests: `needs_review`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the answer was judged, so that it counts as an attempt.
    public boolean counts() {
        return this == CORRECT || this == PARTIAL || this == INCORRECT;
    }
}

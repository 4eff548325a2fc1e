package loupe.checker.text;

import loupe.course.exercise.Rubric;

/// A hit and what it says: the idea itself, its opposite, or neither; of the right thing or of another one.
record Evidence(int clause, Hit hit, Rubric.Polarity polarity, Claim claim, Subject subject) {

    enum Subject {
        MEANT,
        OTHER,
        /// It cannot be told of what it is said.
        UNKNOWN
    }

    boolean shows(Claim wanted) {
        return claim == wanted && subject == Subject.MEANT;
    }

    /// Whether it stands in the same words as the other, at least in part.
    boolean overlaps(Evidence other) {
        return clause == other.clause && hit.overlaps(other.hit);
    }
}

package loupe.course.exercise;

/// When a learner is told more than the verdict.
public enum FeedbackTime {
    AT_ONCE,
    /// For exams: no explanation, no marked cells and no solution until the answers are in.
    AFTER_DUE
}

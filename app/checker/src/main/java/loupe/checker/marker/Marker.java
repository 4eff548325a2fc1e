package loupe.checker.marker;

import loupe.course.exercise.Answer;

/// Reads answers to one question.
@FunctionalInterface
public interface Marker {
    Reading read(Answer answer);
}

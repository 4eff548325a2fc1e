package loupe.checker;

import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;

/// One answer, with all that its verdict depends on.
///
/// `earlier` holds the learner's answers to other parts of the exercise, by part id; `wrongBefore` is
/// the number of wrong attempts that were valid.
public record Attempt(
        Exercise exercise, Part part, int variant, Answer answer, Map<String, Answer> earlier, int wrongBefore) {

    public Attempt {
        earlier = Map.copyOf(earlier);
    }

    /// A first attempt at variant 0 with no other answers.
    public static Attempt first(Exercise exercise, Part part, Answer answer) {
        return new Attempt(exercise, part, 0, answer, Map.of(), 0);
    }
}

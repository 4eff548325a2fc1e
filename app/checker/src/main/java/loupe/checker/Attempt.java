package loupe.checker;

import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.expression.Template;

/// One answer, with all that its verdict depends on.
///
/// `earlier` holds the learner's answers to other parts of the exercise, by part id; `wrongBefore` is
/// the number of wrong attempts that were valid, `hintsUsed` that of the hints shown, of the exercise first.
public record Attempt(
        Exercise exercise,
        Part part,
        int variant,
        Answer answer,
        Map<String, Answer> earlier,
        int wrongBefore,
        int hintsUsed) {

    public Attempt {
        earlier = Map.copyOf(earlier);
    }

    /// Without hints.
    public Attempt(
            Exercise exercise, Part part, int variant, Answer answer, Map<String, Answer> earlier, int wrongBefore) {
        this(exercise, part, variant, answer, earlier, wrongBefore, 0);
    }

    /// What is taken off the fraction, for wrong attempts before and for hints.
    double penalty() {
        return part.attempts().penalty() * wrongBefore + exercise.hintCost(part, hintsUsed);
    }

    /// The text that was asked: the prompt with the variant's numbers, and the part's own line.
    public String asked() {
        return exercise.prompt(variant) + " " + part.ask().map(Template::text).orElse("");
    }

    /// A first attempt at variant 0 with no other answers.
    public static Attempt first(Exercise exercise, Part part, Answer answer) {
        return new Attempt(exercise, part, 0, answer, Map.of(), 0);
    }
}

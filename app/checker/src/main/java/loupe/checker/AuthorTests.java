package loupe.checker;

import java.util.Optional;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.source.Problems;
import loupe.course.source.Shown;

/// Runs the tests that the author of a part wrote, on variant 0.
final class AuthorTests {

    private static final double CLOSE = 1e-6; // scores are written with six decimals

    private final Grader grader;
    private final Exercise exercise;
    private final Part part;

    AuthorTests(Grader grader, Exercise exercise, Part part) {
        this.grader = grader;
        this.exercise = exercise;
        this.part = part;
    }

    void check(Problems problems) {
        for (AuthorTest test : part.tests()) {
            complaint(test).ifPresent(what -> {
                String whole = exercise.id() + "." + part.id() + ": the answer "
                        + Shown.quoted(test.answer().shown()) + " " + what;
                problems.add(test.line(), 0, whole, "mend the test or the key", "EX-12");
            });
        }
    }

    private Optional<String> complaint(AuthorTest test) {
        PartResult result = grader.grade(new Attempt(exercise, part, 0, test.answer(), test.with(), 0));
        String got = "got " + result.status().word() + ", " + result.fraction()
                + result.misconception().map(m -> ", " + m).orElse("");
        if (result.status() == Status.ERROR) {
            return Optional.of("could not be graded: " + String.join(" ", result.feedback()));
        }
        if (test.status().isPresent()
                && !test.status().get().equals(result.status().word())) {
            return Optional.of("should be " + test.status().get() + ", " + got);
        }
        boolean off = test.score().isPresent() && !(Math.abs(test.score().getAsDouble() - result.fraction()) <= CLOSE);
        if (off) {
            return Optional.of("should score " + test.score().getAsDouble() + ", " + got);
        }
        if (test.misconception().isPresent() && !test.misconception().equals(result.misconception())) {
            return Optional.of("should show " + test.misconception().get() + ", " + got);
        }
        return Optional.empty();
    }
}

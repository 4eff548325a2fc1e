package loupe.course.exercise;

import java.util.List;
import java.util.Optional;
import loupe.course.expression.Template;

/// One thing to answer. `ask` is its own line of the question, if it has one.
public record Part(
        String id,
        Optional<Template> ask,
        double points,
        Question question,
        List<Misconception> misconceptions,
        List<Invariant> invariants,
        Optional<CarryForward> carryForward,
        List<Hint> hints,
        Attempts attempts,
        FeedbackTime feedback,
        List<AuthorTest> tests,
        int line) {

    public Part {
        misconceptions = List.copyOf(misconceptions);
        invariants = List.copyOf(invariants);
        hints = List.copyOf(hints);
        tests = List.copyOf(tests);
    }
}

package loupe.checker;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Goal;
import loupe.course.exercise.Key;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.expression.Expression;
import loupe.course.expression.Template;
import loupe.course.source.Problems;

/// Finds constants and parameters that nothing uses: mostly a misspelt name.
final class UnusedNames {

    private final Exercise exercise;
    private final Set<String> used = new HashSet<>();

    UnusedNames(Exercise exercise) {
        this.exercise = exercise;
    }

    void check(Problems problems) {
        used.addAll(exercise.prompt().names());
        exercise.parameters().require().forEach(this::use);
        exercise.hints().forEach(h -> use(h.text()));
        exercise.parts().forEach(this::use);
        Stream.concat(
                        exercise.given().keySet().stream().sorted(),
                        exercise.parameters().list().stream().map(p -> p.name()))
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add(
                        exercise.line(), 0, exercise.id() + ": nothing uses " + name, "use it or remove it", "EX-11"));
    }

    private void use(Expression expression) {
        used.addAll(expression.names());
    }

    private void use(Template template) {
        used.addAll(template.names());
    }

    private void use(Part part) {
        part.ask().ifPresent(this::use);
        part.hints().forEach(h -> use(h.text()));
        part.invariants().forEach(i -> use(i.expression()));
        part.carryForward().ifPresent(c -> use(c.expression()));
        for (Misconception m : part.misconceptions()) {
            use(m.feedback());
            expression(m.fingerprint()).ifPresent(this::use);
        }
        switch (part.question()) {
            case Question.Numeric q -> use(q.key());
            case Question.Whole q -> use(q.key());
            case Question.Vector q -> use(q.key());
            case Question.Matrix q -> use(q.key());
            case Question.Tokens q -> use(q.key());
            case Question.Mask q -> use(q.key());
            case Question.GoalState q -> q.goals().forEach(this::use);
            default -> {
                return;
            }
        }
    }

    private void use(Goal goal) {
        use(goal.condition());
        use(goal.feedback());
    }

    private void use(Key key) {
        if (key instanceof Key.Computed(Expression expression)) {
            use(expression);
        }
    }

    private static Optional<Expression> expression(Fingerprint fingerprint) {
        return switch (fingerprint) {
            case Fingerprint.Same(Key.Computed(Expression e)) -> Optional.of(e);
            case Fingerprint.SameWithoutUnit(Key.Computed(Expression e)) -> Optional.of(e);
            case Fingerprint.When(Expression e) -> Optional.of(e);
            default -> Optional.empty();
        };
    }
}

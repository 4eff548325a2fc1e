package loupe.course.exercise;

import java.util.Optional;
import loupe.course.expression.Expression;
import loupe.course.expression.Template;

/// One thing to bring about in the pane. The feedback is said when it is not reached; `{value}` in
/// it is the left side of the condition.
public record Goal(String id, Expression condition, double points, Template feedback, Optional<Show> show) {}

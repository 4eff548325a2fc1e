package loupe.course.exercise;

import loupe.course.expression.Expression;
import loupe.course.expression.Template;

/// Something that must hold whatever the answer, such as rows that sum to 1. It adds a remark, never
/// points. `expression` is over `answer`; the remark may use `{row}` and `{value}`.
public record Invariant(Expression expression, double equals, double tolerance, Template feedback) {}

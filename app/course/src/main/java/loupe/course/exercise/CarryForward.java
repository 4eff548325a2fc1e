package loupe.course.exercise;

import loupe.course.expression.Expression;

/// What would be right given the learner's own answer to an earlier part, and the fraction it earns.
public record CarryForward(String from, Expression expression, double factor) {}

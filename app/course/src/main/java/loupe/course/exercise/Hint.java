package loupe.course.exercise;

import loupe.course.expression.Template;

/// A nudge, shown on request once `after` attempts were made. `cost` is the fraction of the points that it takes off.
public record Hint(Template text, int after, double cost) {}

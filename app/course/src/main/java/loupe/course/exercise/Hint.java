package loupe.course.exercise;

import loupe.course.expression.Template;

/// A nudge, shown on request once `after` attempts were made.
public record Hint(Template text, int after) {}

package loupe.workbench.lessons.sinnerone;

import loupe.workbench.lessons.sinnertwo.QuietLesson;

/// Sins: a lesson that knows another.
public record NosyLesson(QuietLesson other) {}

package loupe.workbench.lessons.sinnertwo;

/// Does nothing wrong but is known by another lesson.
public final class QuietLesson {}

package loupe.course.content;

/// One step of a lesson: a heading and what stands under it, in Markdown. `line` is that of the heading.
public record Step(String title, String markdown, int line) {}

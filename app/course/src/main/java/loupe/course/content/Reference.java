package loupe.course.content;

import loupe.course.expression.Template;

/// Something that a text points at, with its line.
public sealed interface Reference {

    int line();

    /// `[weights](site:pattern)`.
    record Site(String name, int line) implements Reference {}

    /// `[causal mask](term:causal-mask)`.
    record Term(String id, int line) implements Reference {}

    /// `[the lesson on masks](lesson:masks)`.
    record Lesson(String id, int line) implements Reference {}

    /// A picture in the lesson's own folder.
    record Picture(String file, int line) implements Reference {}

    /// A number that follows the pane, in backquotes and braces: the formula for it and how it is written.
    record Live(Template.Piece.Live number, int line) implements Reference {}
}

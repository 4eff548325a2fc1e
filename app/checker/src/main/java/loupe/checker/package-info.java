/// Grading as a pure function: an exercise, a variant and an answer give a [PartResult].
///
/// Start with [Grader] and [Attempt]. How each type of question reads and compares answers is in
/// `loupe.checker.marker`, how numbers are read in `loupe.checker.number`, how free text is searched
/// in `loupe.checker.text`. [PackLint] examines what authors write, and is alone in reading files. There is
/// no clock, no locale and no random source in here. `FORMAT.md` of this module is the page for authors.
package loupe.checker;

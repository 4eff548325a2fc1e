/// Grading as a pure function: an exercise, a variant and an answer give a [PartResult].
///
/// Start with [Grader] and [Attempt]. How each type of question reads and compares answers is in
/// `loupe.checker.marker`, how numbers are read in `loupe.checker.number`, how free text is searched
/// in `loupe.checker.text`. [Lint] runs the tests that authors write. There is no clock, no locale,
/// no file and no random source in here.
package loupe.checker;

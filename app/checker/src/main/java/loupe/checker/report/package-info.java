/// A result in the words of other systems: one small class a format, each a pure function to text.
///
/// Start with [ReportFormats], which lists the formats for one submission. [CanvasGradebook] and [MoodleGrades] make
/// files for a class. Whatever a learner or an author wrote is shown and never obeyed: see [Inert]. Right answers are
/// in
/// no report. Where the rules of a format come from stands in `app/decisions/0021-report-formats.md`.
package loupe.checker.report;

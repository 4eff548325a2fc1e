/// The course as its authors wrote it: chapters, the text of each lesson, the glossary.
///
/// Start with [Course] (which lessons there are), [LessonText] (one of them) and [Glossary]. Text stays
/// Markdown; what it refers to is listed as [Reference]s, so that a test can follow every one of them.
package loupe.course.content;

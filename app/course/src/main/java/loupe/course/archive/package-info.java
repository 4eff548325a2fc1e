/// Packs as zip archives, read as if somebody wanted to hurt the reader.
///
/// Start with [loupe.course.archive.PackArchive]. Nothing is unpacked to disk, and nothing here knows what an exercise
/// is.
package loupe.course.archive;

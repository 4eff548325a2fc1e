/// The lessons: each a small package of its own that pairs an experiment with its picture.
///
/// Start at [loupe.workbench.lessons.Catalogue], which lists them in the order of the course. A lesson knows no other
/// lesson, holds no text, and computes nothing: what two lessons need becomes an instrument.
@NullMarked
package loupe.workbench.lessons;

import org.jspecify.annotations.NullMarked;

/// A class of learners, for whoever teaches it: grades, parts, mistakes, and the answers that a person has to read.
///
/// Start at [ClassView] (everything on the screen) and [ClassModel] (what it shows). What a class did is worked out by
/// [loupe.checker.classroom] alone; this package reads a folder, paints, and keeps what is decided. Students appear by
/// their keys; names are shown only while somebody asks for them.
@NullMarked
package loupe.workbench.classroom;

import org.jspecify.annotations.NullMarked;

/// Measuring this machine: how long work takes, and how fast it can be at best.
///
/// Start at [loupe.course.measure.Stopwatch]. The bench of the command line and the lesson on the limits of a machine
/// measure with the same code. Nothing here draws, and nothing runs by itself.
@NullMarked
package loupe.course.measure;

import org.jspecify.annotations.NullMarked;

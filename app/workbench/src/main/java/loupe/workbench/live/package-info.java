/// Work beside the picture: the only package that names `Platform` and executors.
///
/// Start at [Live]: a value that follows settings. Its plan reads them on the JavaFX thread, the work it returns is
/// pure and runs on a [Runner], the result enters a property on the JavaFX thread, and the newest request wins.
/// [Feed] carries a stream of snapshots, such as those of a training run. Tests use [Runner#immediate()] and never
/// wait.
@NullMarked
package loupe.workbench.live;

import org.jspecify.annotations.NullMarked;

/// How fast and how large the program is, measured by the program itself: the command `loupe measure`, and the
/// turns of knobs in `loupe bench`. Start at [loupe.workbench.measure.Studio].
package loupe.workbench.measure;

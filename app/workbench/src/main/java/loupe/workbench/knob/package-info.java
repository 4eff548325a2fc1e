/// Controls built from settings: start at [Knob#of].
///
/// There is one control per kind of setting, the same in every lesson; its node id is the setting's name. A knob reads
/// and writes through [Settable] and knows no lesson. Grids and masks are edited in the picture and have no knob.
@NullMarked
package loupe.workbench.knob;

import org.jspecify.annotations.NullMarked;

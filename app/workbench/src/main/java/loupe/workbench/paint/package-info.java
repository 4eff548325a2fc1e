/// Colours and number formats: what a look is made of, and how a value becomes a colour.
///
/// Start at [Look] (the four looks), go on to [Palette] (their colours) and [Scale] (value to colour).
/// A heat map, its legend and its tooltip share one [Scale]; [Numbers] writes the figures of all of them.
/// Nothing here knows a lesson, a trace or a control.
@NullMarked
package loupe.workbench.paint;

import org.jspecify.annotations.NullMarked;

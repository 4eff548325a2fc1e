/// Pictures of tensors, shared by all lessons: heat map, bars, strips, arcs, editors and the cell explainer.
///
/// Start at [loupe.workbench.instrument.Instrument]. Each is made with an [loupe.workbench.instrument.Easel] (how
/// things
/// look, what is pointed at) and the name of a site; `show(trace)` paints at once. [loupe.workbench.instrument.HeatMap]
/// draws any two axes of any tensor, [loupe.workbench.instrument.CellExplainer] says why a cell holds its number.
/// Nothing here computes what a lesson is about, and nothing here knows a lesson.
@NullMarked
package loupe.workbench.instrument;

import org.jspecify.annotations.NullMarked;

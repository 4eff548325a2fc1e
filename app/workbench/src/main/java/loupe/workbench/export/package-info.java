/// Figures for slides, without a display.
///
/// Start at [Snapshot], the command. [PaneFigure] is a lesson in a scene without a window, which [ScenePainter] draws
/// on
/// any `Graphics2D`; [SiteFigure] draws one tensor. Both are a [Drawing], and a [FigureFile] writes it as PNG, SVG or
/// PDF.
@NullMarked
package loupe.workbench.export;

import org.jspecify.annotations.NullMarked;

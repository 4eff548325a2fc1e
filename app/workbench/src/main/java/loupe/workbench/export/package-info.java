/// What leaves the workbench: figures for slides, and a pane's computation as PyTorch.
///
/// [Snapshot] is the command; [Figure] is a pane put into a scene without a window; [ScenePainter] draws any scene on a
/// `Graphics2D`, so that one routine serves SVG and PDF; [PyTorch] writes a trace down as a script. Only here does the
/// workbench name AWT.
@NullMarked
package loupe.workbench.export;

import org.jspecify.annotations.NullMarked;

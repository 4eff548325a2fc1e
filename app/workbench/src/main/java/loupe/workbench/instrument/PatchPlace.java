package loupe.workbench.instrument;

import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection.Cell;
import org.jspecify.annotations.Nullable;

/// How a square picture is cut: so many patches a side, each of so many pixels a side. It knows which patch a cell of
/// any tensor belongs to, so that all pictures of one cut point at the same patch.
///
/// @param grid patches a side
/// @param side pixels of a patch a side
record PatchPlace(int grid, int side) {

    static final PatchPlace NONE = new PatchPlace(1, 1);

    /// The cut of a picture `[row, column, channel]` into `patches [patch, value]`.
    static PatchPlace of(Tensor picture, Tensor patches) {
        int grid = Math.max(1, (int) Math.round(Math.sqrt(patches.axes().get(0).size())));
        return new PatchPlace(grid, Math.max(1, picture.axes().get(0).size() / grid));
    }

    int patches() {
        return grid * grid;
    }

    /// The patch that a cell belongs to, counted row by row in the picture; −1 if it belongs to none.
    ///
    /// @param order which patch stands at each place of the strip
    int patchOf(@Nullable Cell cell, Trace trace, float[] order) {
        if (cell == null || !trace.has(cell.site())) {
            return -1;
        }
        Axes axes = trace.get(cell.site()).axes();
        int patch = -1;
        if (axes.has("grid_row") && axes.has("grid_column")) {
            patch = at(cell, axes, "grid_row") * grid + at(cell, axes, "grid_column");
        } else if (axes.has("row") && axes.has("column")) {
            patch = at(cell, axes, "row") / side * grid + at(cell, axes, "column") / side;
        } else if (axes.has("place")) {
            int place = at(cell, axes, "place");
            patch = place < order.length ? (int) order[place] : -1;
        } else if (axes.has("patch")) {
            patch = at(cell, axes, "patch");
        }
        return patch < patches() ? patch : -1;
    }

    private static int at(Cell cell, Axes axes, String axis) {
        int index = axes.indexOf(axis);
        return index < cell.at().size() ? cell.at().get(index) : 0;
    }
}

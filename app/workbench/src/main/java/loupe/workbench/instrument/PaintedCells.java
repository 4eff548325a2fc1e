package loupe.workbench.instrument;

import java.util.Arrays;
import java.util.Objects;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// All that the look of a map's cells depends on: equal ones need no painting.
///
/// @param digits size of the figures in the cells; px, 0 for none
record PaintedCells(float[] cells, Grid grid, Shade shade, double digits) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaintedCells that
                && shade == that.shade
                && digits == that.digits
                && grid.equals(that.grid)
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grid, digits);
    }
}

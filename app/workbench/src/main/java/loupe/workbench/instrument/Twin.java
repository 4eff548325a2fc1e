package loupe.workbench.instrument;

import java.util.List;
import loupe.workbench.paint.Numbers;

/// A picture as a table of words and numbers, for who cannot or does not want to read the picture.
///
/// @param corner what the row heads are: `query`
/// @param columns heads of the columns
/// @param rows heads of the rows
/// @param cells what stands in each cell
public record Twin(String corner, List<String> columns, List<String> rows, Cells cells) {

    /// The text of the cells.
    @FunctionalInterface
    public interface Cells {
        String at(int row, int column);
    }

    public Twin {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The table of a plane, with four decimals.
    static Twin of(Plane plane) {
        return new Twin(
                plane.rowAxis(), plane.columnLabels(), plane.rowLabels(), (r, c) -> Numbers.hover(plane.value(r, c)));
    }
}

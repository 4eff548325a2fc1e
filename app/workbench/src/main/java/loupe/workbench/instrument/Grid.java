package loupe.workbench.instrument;

/// Where the cells of a heat map lie; all lengths in px.
///
/// The map shows a window on all cells: at zoom 1 it holds them all, further in it is moved over them.
///
/// @param left width of the row labels
/// @param top height of the column labels
/// @param cellWidth,cellHeight a cell with its gap
/// @param viewWidth,viewHeight size of the window
/// @param shiftX,shiftY how far the window is moved over the cells
record Grid(
        int rows,
        int columns,
        double left,
        double top,
        double cellWidth,
        double cellHeight,
        double viewWidth,
        double viewHeight,
        double shiftX,
        double shiftY) {

    /// No cells at all.
    static final Grid NONE = new Grid(0, 0, 0, 0, 1, 1, 0, 0, 0, 0);

    /// Cells so large that they have gaps.
    static final double GAPS_FROM = 14;

    Grid {
        shiftX = Math.clamp(shiftX, 0.0, Math.max(0, columns * cellWidth - viewWidth));
        shiftY = Math.clamp(shiftY, 0.0, Math.max(0, rows * cellHeight - viewHeight));
    }

    /// The gap between cells.
    double gap() {
        double small = Math.min(cellWidth, cellHeight);
        return small > GAPS_FROM ? Math.max(2, Math.round(small / 24)) : 0;
    }

    /// Cells so large that nothing is gained by coming nearer.
    boolean isReadable() {
        return Math.min(cellWidth, cellHeight) > GAPS_FROM;
    }

    /// Left edge of a column, from the left edge of the window.
    double x(int column) {
        return column * cellWidth - shiftX;
    }

    /// Upper edge of a row, from the upper edge of the window.
    double y(int row) {
        return row * cellHeight - shiftY;
    }

    int firstColumn() {
        return Math.clamp((long) (shiftX / cellWidth), 0, Math.max(0, columns - 1));
    }

    /// One past the last column that is seen.
    int lastColumn() {
        return Math.clamp((long) Math.ceil((shiftX + viewWidth) / cellWidth - 1e-6), 0, columns);
    }

    int firstRow() {
        return Math.clamp((long) (shiftY / cellHeight), 0, Math.max(0, rows - 1));
    }

    /// One past the last row that is seen.
    int lastRow() {
        return Math.clamp((long) Math.ceil((shiftY + viewHeight) / cellHeight - 1e-6), 0, rows);
    }

    /// The column at a place of the whole picture, or −1.
    int columnAt(double x) {
        double inside = x - left;
        if (inside < 0 || inside >= viewWidth) {
            return -1;
        }
        int column = (int) ((inside + shiftX) / cellWidth);
        return column < columns ? column : -1;
    }

    /// The row at a place of the whole picture, or −1.
    int rowAt(double y) {
        double inside = y - top;
        if (inside < 0 || inside >= viewHeight) {
            return -1;
        }
        int row = (int) ((inside + shiftY) / cellHeight);
        return row < rows ? row : -1;
    }

    /// The same window moved by a distance.
    Grid moved(double dx, double dy) {
        return new Grid(
                rows, columns, left, top, cellWidth, cellHeight, viewWidth, viewHeight, shiftX + dx, shiftY + dy);
    }

    /// The same window moved as little as possible so that a cell is seen whole.
    Grid showing(int row, int column) {
        double dx = Math.min(0, x(column)) + Math.max(0, x(column) + cellWidth - viewWidth);
        double dy = Math.min(0, y(row)) + Math.max(0, y(row) + cellHeight - viewHeight);
        return moved(dx, dy);
    }
}

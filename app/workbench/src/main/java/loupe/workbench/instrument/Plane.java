package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection.Cell;
import org.jspecify.annotations.Nullable;

/// A slice with its numbers: rows, columns and what stands along them. A vector is one row without a name.
final class Plane {

    private final Slice slice;
    private final Axes axes;
    private final List<String> running;
    private final int base; // memory position of the first cell
    private final int rowStride;
    private final int columnStride;
    private final int rows;
    private final int columns;
    private final float[] cells; // row by row
    private final List<String> rowLabels;
    private final List<String> columnLabels;
    private @Nullable Census census;

    private Plane(Slice slice, Trace trace) {
        this.slice = slice;
        Tensor tensor = trace.get(slice.site());
        axes = tensor.axes();
        running = slice.running(axes);
        int[] strides = axes.strides();
        int first = 0;
        for (int i = 0; i < axes.rank(); i++) {
            first += strides[i] * slice.fixed().getOrDefault(axes.get(i).name(), 0);
        }
        base = first;
        String row = running.size() == 2 ? running.get(0) : "";
        String column = running.isEmpty() ? "" : running.getLast();
        rows = row.isEmpty() ? 1 : axes.size(row);
        columns = column.isEmpty() ? 1 : axes.size(column);
        rowStride = row.isEmpty() ? 0 : strides[axes.indexOf(row)];
        columnStride = column.isEmpty() ? 0 : strides[axes.indexOf(column)];
        rowLabels = row.isEmpty() ? List.of("") : trace.labels(slice.site(), row);
        columnLabels = column.isEmpty() ? List.of("") : trace.labels(slice.site(), column);
        cells = copy(tensor);
    }

    /// The numbers of a slice that has no trouble.
    static Plane of(Slice slice, Trace trace) {
        return new Plane(slice, trace);
    }

    private float[] copy(Tensor tensor) {
        if (base == 0 && columnStride == 1 && rowStride == columns && tensor.size() == rows * columns) {
            return tensor.toArray();
        }
        float[] copy = new float[rows * columns];
        for (int r = 0, to = 0; r < rows; r++) {
            for (int c = 0, from = base + r * rowStride; c < columns; c++, from += columnStride) {
                copy[to++] = tensor.at(from);
            }
        }
        return copy;
    }

    Slice slice() {
        return slice;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    String rowAxis() {
        return running.size() == 2 ? running.get(0) : "";
    }

    String columnAxis() {
        return running.isEmpty() ? "" : running.getLast();
    }

    List<String> rowLabels() {
        return rowLabels;
    }

    List<String> columnLabels() {
        return columnLabels;
    }

    float value(int row, int column) {
        return cells[row * columns + column];
    }

    /// What kinds of number there are, found in one go over all of them.
    Census census() {
        Census known = census;
        if (known == null) {
            known = Census.of(cells);
            census = known;
        }
        return known;
    }

    /// All numbers, row by row; not to be written to.
    float[] cells() {
        return cells;
    }

    /// The cell of the whole tensor at a row and column.
    Cell cell(int row, int column) {
        List<Integer> at = new ArrayList<>();
        for (int i : axes.cell(base + row * rowStride + column * columnStride)) {
            at.add(i);
        }
        return new Cell(slice.site(), at);
    }

    /// Row and column of a cell, if it lies in this slice.
    Optional<int[]> find(String site, int... at) {
        if (!site.equals(slice.site()) || at.length != axes.rank()) {
            return Optional.empty();
        }
        int[] place = new int[2];
        for (int i = 0; i < at.length; i++) {
            Axis axis = axes.get(i);
            if (axis.name().equals(rowAxis())) {
                place[0] = at[i];
            } else if (axis.name().equals(columnAxis())) {
                place[1] = at[i];
            } else if (at[i] != slice.fixed().getOrDefault(axis.name(), 0)) {
                return Optional.empty();
            }
        }
        return place[0] < rows && place[1] < columns ? Optional.of(place) : Optional.empty();
    }

    /// As it stands in a title: `[head 2, query 7, key 7]`.
    String shape() {
        List<String> parts = new ArrayList<>();
        for (Axis axis : axes) {
            boolean runs = running.contains(axis.name());
            int at = slice.fixed().getOrDefault(axis.name(), 0);
            parts.add(axis.name() + " " + (runs ? axis.size() : at));
        }
        return parts.toString();
    }

    boolean sameShape(Plane other) {
        return rows == other.rows && columns == other.columns && running.equals(other.running);
    }

    /// This minus another of the same shape, with this one's labels.
    Plane minus(Plane other) {
        return new Plane(this, other);
    }

    private Plane(Plane a, Plane b) {
        slice = a.slice;
        axes = a.axes;
        running = a.running;
        base = a.base;
        rowStride = a.rowStride;
        columnStride = a.columnStride;
        rows = a.rows;
        columns = a.columns;
        rowLabels = a.rowLabels;
        columnLabels = a.columnLabels;
        cells = new float[a.cells.length];
        for (int i = 0; i < cells.length; i++) {
            boolean same = Float.compare(a.cells[i], b.cells[i]) == 0; // −∞ minus −∞ is no change, not NaN
            cells[i] = same ? 0 : a.cells[i] - b.cells[i];
        }
    }
}

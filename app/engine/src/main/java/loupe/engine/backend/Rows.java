package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Rows of a table, picked and put back by number.
public final class Rows {

    private Rows() {}

    static Tensor gather(Tensor table, Tensor ids) {
        Axes axes = picked(table.axes(), ids.axes());
        int width = width(table.axes());
        float[] out = new float[axes.size()];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(table.data(), row(table.axes(), ids.at(i)) * width, out, i * width, width);
        }
        return Tensor.of(axes, out);
    }

    static Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        int width = width(table);
        float[] out = new float[table.size()];
        float[] from = rows.data();
        for (int i = 0; i < ids.size(); i++) {
            int to = row(table, ids.at(i)) * width;
            for (int j = 0; j < width; j++) {
                out[to + j] += from[i * width + j];
            }
        }
        return Tensor.of(table, out);
    }

    /// The axes of what is gathered: those of the ids, then those of one row.
    public static Axes picked(Axes table, Axes ids) {
        List<Axis> axes = new ArrayList<>(ids.list());
        axes.addAll(table.list().subList(1, table.rank()));
        return Axes.of(axes);
    }

    /// The cells of one row.
    public static int width(Axes table) {
        return Axes.of(table.list().subList(1, table.rank())).size();
    }

    /// The row that an id stands for.
    ///
    /// @throws IndexOutOfBoundsException if it is no row of the table
    public static int row(Axes table, float id) {
        int row = (int) id;
        Axis rows = table.get(0);
        if (row != id || row < 0 || row >= rows.size()) {
            throw new IndexOutOfBoundsException("gather: id " + id + " is no row of " + table + "; ids are 0 to "
                    + (rows.size() - 1) + ", whole numbers");
        }
        return row;
    }
}

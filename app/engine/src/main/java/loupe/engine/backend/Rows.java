package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Rows of a table, picked and put back by number.
final class Rows {

    private Rows() {}

    static Tensor gather(Tensor table, Tensor ids) {
        Axes rowAxes = table.axes().without(table.axes().get(0).name());
        List<Axis> axes = new ArrayList<>(ids.axes().list());
        axes.addAll(rowAxes.list());
        int width = rowAxes.size();
        float[] out = new float[ids.size() * width];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(table.data(), row(table.axes(), ids.at(i)) * width, out, i * width, width);
        }
        return Tensor.of(Axes.of(axes), out);
    }

    static Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        int width = table.size() / Math.max(1, table.get(0).size());
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

    private static int row(Axes table, float id) {
        int row = (int) id;
        Axis rows = table.get(0);
        if (row != id || row < 0 || row >= rows.size()) {
            throw new IndexOutOfBoundsException("gather: id " + id + " is no row of " + table + "; ids are 0 to "
                    + (rows.size() - 1) + ", whole numbers");
        }
        return row;
    }
}

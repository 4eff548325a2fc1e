package loupe.backend.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import loupe.engine.backend.Rows;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Which rows of a table were picked, and by which ids, so that each row can add up its own.
///
/// @param rows how many rows were picked, each counted once
/// @param order their numbers; then where the list of each begins, and where the last ends; then the lists
record Picked(int rows, int[] order) {

    /// @throws IndexOutOfBoundsException if an id is no row of the table
    static Picked of(Tensor ids, Axes table) {
        TreeMap<Integer, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.computeIfAbsent(Rows.row(table, ids.at(i)), row -> new ArrayList<>())
                    .add(i);
        }
        int rows = places.size();
        int[] order = new int[2 * rows + 1 + ids.size()];
        int at = 0;
        int row = 0;
        for (var entry : places.entrySet()) {
            order[row] = entry.getKey();
            order[rows + row++] = at;
            for (int place : entry.getValue()) {
                order[2 * rows + 1 + at++] = place;
            }
        }
        order[2 * rows] = at;
        return new Picked(rows, order);
    }
}

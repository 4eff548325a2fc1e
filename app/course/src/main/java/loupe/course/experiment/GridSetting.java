package loupe.course.experiment;

import java.util.SplittableRandom;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A matrix to type into, or, with [Kind#MASK], to paint: cells 1 (allowed) and 0 (blocked).
///
/// @param first a tensor with two axes; the size can be changed up to `maxRows` × `maxColumns`
/// @param min,max the numbers allowed in a cell
public record GridSetting(
        String name, String label, Kind kind, int maxRows, int maxColumns, float min, float max, Tensor first)
        implements Setting<Tensor> {

    /// What the cells hold.
    public enum Kind {
        NUMBERS,
        MASK
    }

    public GridSetting {
        if (first.rank() != 2) {
            throw new IllegalArgumentException("grid " + name + ": two axes are needed, got " + first.axes());
        }
    }

    /// Numbers of a fixed size between −100 and 100.
    public static GridSetting numbers(String name, String label, Tensor first) {
        return new GridSetting(
                name,
                label,
                Kind.NUMBERS,
                first.axes().get(0).size(),
                first.axes().get(1).size(),
                -100,
                100,
                first);
    }

    public static GridSetting mask(String name, String label, Tensor first) {
        return new GridSetting(
                name,
                label,
                Kind.MASK,
                first.axes().get(0).size(),
                first.axes().get(1).size(),
                0,
                1,
                first);
    }

    @Override
    public Class<Tensor> type() {
        return Tensor.class;
    }

    /// Rows parted by `/`, numbers by blanks; a mask as digits: `1000/1100/1110/1111`.
    @Override
    public String write(Tensor value) {
        StringBuilder text = new StringBuilder();
        int width = value.axes().get(1).size();
        for (int i = 0; i < value.size(); i++) {
            if (i > 0 && i % width == 0) {
                text.append('/');
            } else if (i > 0 && kind == Kind.NUMBERS) {
                text.append(' ');
            }
            text.append(kind == Kind.MASK ? (value.at(i) == 0 ? "0" : "1") : Float.toString(value.at(i)));
        }
        return text.toString();
    }

    @Override
    public Tensor read(String text) {
        String[] rows = text.strip().split("/", -1);
        int width = cells(rows[0]).length;
        float[] cells = new float[rows.length * width];
        for (int r = 0; r < rows.length; r++) {
            String[] row = cells(rows[r]);
            if (row.length != width) {
                throw new RefusedException(
                        label + ": row " + (r + 1) + " has " + row.length + " cells, row 1 has " + width);
            }
            for (int c = 0; c < width; c++) {
                cells[r * width + c] = (float) Numerals.number(label, row[c]);
            }
        }
        return check(Tensor.of(
                Axes.of(
                        first.axes().get(0).name(),
                        rows.length,
                        first.axes().get(1).name(),
                        width),
                cells));
    }

    private String[] cells(String row) {
        return kind == Kind.MASK ? row.strip().split("") : row.strip().split("\\s+", -1);
    }

    @Override
    public Tensor check(Tensor value) {
        if (!value.axes().names().equals(first.axes().names())
                || value.axes().get(0).size() > maxRows
                || value.axes().get(1).size() > maxColumns
                || value.size() == 0) {
            throw new RefusedException(label + ": the grid is " + value.axes() + "; up to " + maxRows + " rows and "
                    + maxColumns + " columns are allowed");
        }
        for (int i = 0; i < value.size(); i++) {
            float x = value.at(i);
            if (!(x >= min && x <= max) || kind == Kind.MASK && x != 0 && x != 1) {
                throw new RefusedException(label + ": " + x + " in a cell; allowed are "
                        + (kind == Kind.MASK ? "0 and 1" : "numbers from " + min + " to " + max));
            }
        }
        return value;
    }

    @Override
    public Tensor random(SplittableRandom random) {
        float[] cells = new float[first.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = kind == Kind.MASK ? random.nextInt(2) : Math.round(random.nextDouble(-3, 3) * 10) / 10f;
            cells[i] = Math.clamp(cells[i], min, max);
        }
        return Tensor.of(first.axes(), cells);
    }
}

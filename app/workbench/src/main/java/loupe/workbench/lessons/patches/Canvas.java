package loupe.workbench.lessons.patches;

import java.nio.file.Path;
import loupe.engine.input.Picture;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Pictures of the learner's own, `[row, column, channel]` in steps of 1/255: read from a file, blank, or drawn on.
final class Canvas {

    static final int LARGEST = 224; // px a side

    private static final float LEVELS = 255;
    private static final double RADIUS = 0.03; // of the brush, in parts of the picture

    private Canvas() {}

    /// The largest square in the middle of a picture file, at most [#LARGEST] pixels a side.
    ///
    /// @throws loupe.engine.input.LoupeInputException in a sentence, if it is no picture that can be read
    static Tensor read(Path file) {
        Picture picture = Picture.read(file);
        int side = Math.min(LARGEST, Math.min(picture.rows(), picture.columns()));
        float[] cells = picture.square(side).toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.round(cells[i] * LEVELS) / LEVELS;
        }
        return Tensor.of(axes(side, side), cells);
    }

    /// White all over.
    static Tensor blank(int side) {
        return Tensor.full(axes(side, side), 1);
    }

    /// The picture with a dot of a colour at a place; x and y 0 to 1 from the upper left corner.
    static Tensor dotted(Tensor picture, double x, double y, Ink ink) {
        int rows = picture.axes().get(0).size();
        int columns = picture.axes().get(1).size();
        float[] cells = coloured(picture);
        double reach = Math.max(0.7, RADIUS * rows);
        int middleRow = (int) (y * rows);
        int middleColumn = (int) (x * columns);
        int far = (int) Math.ceil(reach);
        for (int r = Math.max(0, middleRow - far); r <= Math.min(rows - 1, middleRow + far); r++) {
            for (int c = Math.max(0, middleColumn - far); c <= Math.min(columns - 1, middleColumn + far); c++) {
                if (Math.hypot(r - middleRow, c - middleColumn) <= reach) {
                    ink.into(cells, (r * columns + c) * 3);
                }
            }
        }
        return Tensor.of(axes(rows, columns), cells);
    }

    private static float[] coloured(Tensor picture) {
        if (picture.axes().get(2).size() == 3) {
            return picture.toArray();
        }
        float[] cells = new float[picture.size() * 3];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = picture.at(i / 3);
        }
        return cells;
    }

    private static Axes axes(int rows, int columns) {
        return Axes.of("row", rows, "column", columns, "channel", 3);
    }
}

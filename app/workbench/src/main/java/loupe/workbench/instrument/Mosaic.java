package loupe.workbench.instrument;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Cells as pixels, for maps whose cells are too small for gaps and digits.
///
/// Where several cells share a pixel, the strongest one (the farthest from zero) has it, and a broken one before all:
/// a single hot cell among a million is still seen.
final class Mosaic {

    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;
    private int width;
    private int height;

    /// Paints the cells that the grid's window shows, one pixel a cell or fewer.
    Image paint(Plane plane, Tint tint, Grid grid) {
        int r0 = grid.firstRow();
        int c0 = grid.firstColumn();
        int rows = Math.max(1, grid.lastRow() - r0);
        int columns = Math.max(1, grid.lastColumn() - c0);
        int w = Math.clamp((long) Math.ceil(columns * grid.cellWidth()), 1, columns);
        int h = Math.clamp((long) Math.ceil(rows * grid.cellHeight()), 1, rows);
        WritableImage target = size(w, h);
        if (w == columns && h == rows) {
            copy(plane, tint, r0, c0);
        } else {
            gather(plane, tint, new int[] {r0, r0 + rows}, new int[] {c0, c0 + columns});
        }
        if (buffer != null) {
            buffer.updateBuffer(b -> null); // all of it
        }
        return target;
    }

    private void copy(Plane plane, Tint tint, int r0, int c0) {
        float[] cells = plane.cells();
        for (int y = 0; y < height; y++) {
            int from = (r0 + y) * plane.columns() + c0;
            for (int x = 0, to = y * width; x < width; x++) {
                pixels[to + x] = tint.of(cells[from + x], r0 + y, c0 + x);
            }
        }
    }

    /// @param rows,columns first and one past the last
    private void gather(Plane plane, Tint tint, int[] rows, int[] columns) {
        float[] cells = plane.cells();
        int[] down = edges(rows, height);
        int[] across = edges(columns, width);
        for (int y = 0; y < height; y++) {
            int top = down[y];
            int bottom = down[y + 1];
            for (int x = 0; x < width; x++) {
                int left = across[x];
                int right = across[x + 1];
                float strongest = cells[top * plane.columns() + left];
                float limit = limit(strongest);
                for (int r = top; r < bottom; r++) {
                    for (int at = r * plane.columns() + left, end = at + right - left; at < end; at++) {
                        if (!(Math.abs(cells[at]) <= limit)) { // also true for NaN
                            strongest = stronger(strongest, cells[at]);
                            limit = limit(strongest);
                        }
                    }
                }
                pixels[y * width + x] = tint.of(strongest, y, x);
            }
        }
    }

    /// Where the cells of each pixel begin; one entry more than there are pixels.
    private static int[] edges(int[] cells, int pixels) {
        int[] edges = new int[pixels + 1];
        for (int i = 0; i <= pixels; i++) {
            edges[i] = cells[0] + (int) ((long) i * (cells[1] - cells[0]) / pixels);
        }
        return edges;
    }

    /// The magnitude up to which no number is stronger than this one.
    private static float limit(float strongest) {
        return strongest == Float.NEGATIVE_INFINITY ? -1 : Math.abs(strongest);
    }

    /// NaN before everything, any number before a masked cell, then the larger magnitude.
    static float stronger(float a, float b) {
        if (Float.isNaN(a) || b == Float.NEGATIVE_INFINITY) {
            return a;
        }
        if (Float.isNaN(b) || a == Float.NEGATIVE_INFINITY) {
            return b;
        }
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    private WritableImage size(int w, int h) {
        WritableImage target = image;
        if (target == null || w != width || h != height) {
            width = w;
            height = h;
            pixels = new int[w * h];
            PixelBuffer<IntBuffer> fresh =
                    new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = fresh;
            target = new WritableImage(fresh);
            image = target;
        }
        return target;
    }
}

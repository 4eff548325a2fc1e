package loupe.course.experiment;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A picture to begin with, drawn by rule: sky, sun, a house on a meadow.
final class SamplePicture {

    private SamplePicture() {}

    /// `[row side, column side, channel 3]`, numbers in steps of 1/255.
    static Tensor house(int side) {
        float[] cells = new float[side * side * 3];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int[] rgb = colour((column + 0.5) / side, (row + 0.5) / side);
                for (int c = 0; c < 3; c++) {
                    cells[(row * side + column) * 3 + c] = rgb[c] / 255f;
                }
            }
        }
        return Tensor.of(Axes.of("row", side, "column", side, "channel", 3), cells);
    }

    /// x from left to right, y from top to bottom, both 0 to 1.
    private static int[] colour(double x, double y) {
        if (Math.hypot(x - 0.78, y - 0.2) < 0.11) {
            return new int[] {255, 204, 51}; // sun
        }
        boolean roof = y > 0.32 && y < 0.52 && Math.abs(x - 0.4) < (y - 0.32) * 1.35;
        if (roof) {
            return new int[] {178, 58, 46};
        }
        if (y >= 0.52 && y < 0.82 && Math.abs(x - 0.4) < 0.21) {
            boolean door = Math.abs(x - 0.4) < 0.055 && y > 0.64;
            boolean window = Math.abs(Math.abs(x - 0.4) - 0.135) < 0.04 && y > 0.58 && y < 0.68;
            return door ? new int[] {110, 70, 40} : window ? new int[] {120, 180, 220} : new int[] {236, 221, 190};
        }
        if (y > 0.72 + 0.03 * Math.sin(9 * x)) {
            return new int[] {(int) (70 + 40 * y), (int) (150 + 40 * (1 - y)), 70}; // meadow
        }
        return new int[] {(int) (120 + 90 * y), (int) (180 + 50 * y), 245}; // sky
    }
}

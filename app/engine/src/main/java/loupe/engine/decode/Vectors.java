package loupe.engine.decode;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Float64 rows as tensors.
final class Vectors {

    private Vectors() {}

    static Tensor tensor(String axis, double[] numbers) {
        float[] cells = new float[numbers.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) numbers[i];
        }
        return Tensor.of(Axes.of(axis, cells.length), cells);
    }
}

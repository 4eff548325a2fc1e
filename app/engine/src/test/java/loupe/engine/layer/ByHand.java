package loupe.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.engine.tensor.Tensor;

/// Compares a tensor with numbers worked out by hand to four decimals.
final class ByHand {

    private static final float FOUR_DECIMALS = 0.000_051f;

    private ByHand() {}

    static void assertCells(Tensor actual, double... expected) {
        assertThat(actual.size()).as("cells of %s", actual.axes()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.at(i))
                    .as("cell %d of %s", i, actual)
                    .isCloseTo((float) expected[i], within(FOUR_DECIMALS));
        }
    }

    static Tensor matrix(String row, String column, float[]... rows) {
        return Tensor.matrix(row, column, rows);
    }

    static float[] row(float... cells) {
        return cells;
    }
}

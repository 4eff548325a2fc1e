package loupe.backend.simd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The build runs all tests of this module once as the processor is, and again with shorter vectors.
class WidthTest {

    private static final int WIDEST = 2048; // bits, in any processor

    @Test
    void vectorsAreNoLongerThanTheBuildSays() {
        assertThat(Tile.LANES * Float.SIZE).isBetween(128, Integer.getInteger("loupe.vector.bits", WIDEST));
    }
}

package loupe.course.experiment;

import java.util.Arrays;

/// A number typed into a computed tensor: from there the pass goes on with it.
///
/// @param site which tensor
/// @param cell which of its cells
public record Edit(String site, int[] cell, float value) {

    /// Whether both speak of the same cell.
    public boolean samePlace(Edit other) {
        return site.equals(other.site) && Arrays.equals(cell, other.cell);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edit that
                && samePlace(that)
                && Float.floatToIntBits(value) == Float.floatToIntBits(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * site.hashCode() + Arrays.hashCode(cell);
    }
}

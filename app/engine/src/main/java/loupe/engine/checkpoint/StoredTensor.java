package loupe.engine.checkpoint;

import java.util.List;

/// One tensor as a file's header describes it.
///
/// @param shape the size of each dimension, outermost first; empty for a single number
/// @param begin the first byte within the data
/// @param end   the byte after the last
public record StoredTensor(String name, DType dtype, List<Integer> shape, long begin, long end) {

    /// The number of numbers.
    public long count() {
        return (end - begin) / dtype.bytes();
    }
}

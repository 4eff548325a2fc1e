package loupe.backend.opencl;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/// Which arrays of the program are on the device already, so that weights go there once and not for every pass. What
/// nobody holds any longer is forgotten.
final class Uploads {

    private final Map<float[], Buffer> known = new WeakHashMap<>(); // an array is equal to itself alone

    /// Where these cells lie on the device.
    ///
    /// @param upload brings them there if they are not
    synchronized Buffer of(float[] cells, Function<float[], Buffer> upload) {
        Buffer there = known.get(cells);
        if (there == null) {
            there = upload.apply(cells);
            known.put(cells, there);
        }
        return there;
    }

    /// Lets go of the buffers of arrays that are gone, which a map of weak keys does whenever it is asked something.
    synchronized int forget() {
        return known.size();
    }
}

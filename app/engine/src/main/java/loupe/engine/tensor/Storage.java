package loupe.engine.tensor;

import org.jspecify.annotations.Nullable;

/// Where a tensor's cells lie when not in the program's own memory. They are read when somebody looks, once, however
/// many look and however many tensors share them.
public abstract class Storage {

    private final int size;
    private volatile float @Nullable [] cells;

    protected Storage(int size) {
        this.size = size;
    }

    /// Brings all cells over.
    protected abstract float[] read();

    /// The number of cells.
    public final int size() {
        return size;
    }

    /// Whether somebody has looked.
    public final boolean wasRead() {
        return cells != null;
    }

    /// The cells, in memory order.
    final float[] cells() {
        float[] here = cells;
        return here != null ? here : look();
    }

    /// A look that fails leaves nothing behind; the next one tries again.
    private synchronized float[] look() {
        float[] here = cells;
        if (here == null) {
            here = read();
            cells = here;
        }
        return here;
    }
}

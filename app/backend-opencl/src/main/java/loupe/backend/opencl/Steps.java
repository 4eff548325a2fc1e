package loupe.backend.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;

/// How far apart the cells of a tensor lie along three groups of its axes, each group walked as one axis. Where that
/// works, a product takes the tensor as it is.
record Steps(int batch, int down, int across) {

    /// Empty if one of the groups is not walked in even steps; the tensor must then be laid out anew.
    static Optional<Steps> of(Axes tensor, Axes batch, Axes down, Axes across) {
        OptionalInt first = step(tensor, batch);
        OptionalInt second = step(tensor, down);
        OptionalInt third = step(tensor, across);
        return first.isPresent() && second.isPresent() && third.isPresent()
                ? Optional.of(new Steps(first.getAsInt(), second.getAsInt(), third.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt step(Axes tensor, Axes group) {
        int[] strides = tensor.strides();
        int step = 0;
        int next = 0; // the step of an axis that goes on where the ones behind it end
        for (Axis axis : group.list().reversed()) {
            if (axis.size() == 1) {
                continue;
            }
            int own = strides[tensor.indexOf(axis.name())];
            if (next == 0) {
                step = own;
            } else if (own != next) {
                return OptionalInt.empty();
            }
            next = own * axis.size();
        }
        return OptionalInt.of(step);
    }

    static Axes join(Axes... groups) {
        List<Axis> all = new ArrayList<>();
        for (Axes group : groups) {
            all.addAll(group.list());
        }
        return Axes.of(all);
    }
}

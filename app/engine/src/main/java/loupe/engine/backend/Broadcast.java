package loupe.engine.backend;

import java.util.Arrays;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Walks over the cells of one tensor while another one, with other or fewer axes, keeps in step.
public final class Broadcast {

    private Broadcast() {}

    /// Whichever has all the axes of the other.
    ///
    /// @param operation named in the refusal
    /// @throws IllegalArgumentException if neither has, or a shared axis differs in size
    public static Axes wider(String operation, Axes a, Axes b) {
        if (a.equals(b)) {
            return a;
        }
        Axes wide = a.rank() >= b.rank() ? a : b;
        Axes narrow = wide == a ? b : a;
        for (var axis : narrow) {
            if (!wide.has(axis.name()) || wide.size(axis.name()) != axis.size()) {
                throw new IllegalArgumentException(operation + ": " + a + " and " + b
                        + ": every axis of one must occur in the other with the same size; " + axis + " does not");
            }
        }
        return wide;
    }

    /// For each cell of `walked`, in order, the memory position of the matching cell of `other`; axes that `other`
    /// lacks are ignored.
    static int[] positions(Axes walked, Axes other) {
        int[] strides = other.strides();
        int rank = walked.rank();
        int[] step = new int[rank];
        for (int i = 0; i < rank; i++) {
            String name = walked.get(i).name();
            step[i] = other.has(name) ? strides[other.indexOf(name)] : 0;
        }
        int[] positions = new int[walked.size()];
        int[] cell = new int[rank];
        int at = 0;
        for (int p = 0; p < positions.length; p++) {
            positions[p] = at;
            for (int i = rank - 1; i >= 0; i--) {
                at += step[i];
                if (++cell[i] < walked.get(i).size()) {
                    break;
                }
                at -= cell[i] * step[i];
                cell[i] = 0;
            }
        }
        return positions;
    }

    /// The cells of a tensor in the order of `wide`, repeated along the axes that the tensor lacks. Its own array where
    /// nothing has to move.
    static float[] spread(Tensor tensor, Axes wide) {
        if (tensor.axes().equals(wide)) {
            return tensor.data();
        }
        float[] from = tensor.data();
        float[] out = new float[wide.size()];
        Runs runs = Runs.of(wide, tensor.axes());
        int n = runs.length();
        for (int r = 0; r < runs.starts().length; r++) {
            int start = runs.starts()[r];
            switch (runs.step()) {
                case 0 -> Arrays.fill(out, r * n, (r + 1) * n, from[start]);
                case 1 -> System.arraycopy(from, start, out, r * n, n);
                default -> {
                    for (int i = 0; i < n; i++) {
                        out[r * n + i] = from[start + i * runs.step()];
                    }
                }
            }
        }
        return out;
    }

    /// How a tensor is met when another one is walked run by run, a run being its last axis, or several last axes that
    /// both tensors share.
    ///
    /// @param starts where in the met tensor each run begins
    /// @param step how far apart neighbours of a run lie there; 0 if it is one cell again and again
    /// @param length cells in a run
    record Runs(int[] starts, int step, int length) {

        static Runs of(Axes walked, Axes met) {
            if (walked.rank() == 0 || walked.size() == 0) {
                return new Runs(new int[walked.size()], 0, 1);
            }
            int shared = sharedTail(walked, met);
            int last = Math.max(1, shared);
            Axes outer = Axes.of(walked.list().subList(0, walked.rank() - last));
            String name = walked.last().name();
            int step = shared > 0 ? 1 : met.has(name) ? met.strides()[met.indexOf(name)] : 0;
            return new Runs(positions(outer, met), step, walked.size() / outer.size());
        }

        /// How many axes at the end agree.
        private static int sharedTail(Axes a, Axes b) {
            int shared = 0;
            while (shared < Math.min(a.rank(), b.rank())
                    && a.get(a.rank() - 1 - shared).equals(b.get(b.rank() - 1 - shared))) {
                shared++;
            }
            return shared;
        }
    }
}

package loupe.engine.backend;

import loupe.engine.tensor.Axes;

/// Walks over the cells of one tensor while another one, with other or fewer axes, keeps in step.
final class Broadcast {

    private Broadcast() {}

    /// Whichever has all the axes of the other.
    static Axes wider(String operation, Axes a, Axes b) {
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

    /// Whether `narrow` is the tail of `wide`, so that it simply repeats in memory.
    static boolean repeats(Axes wide, Axes narrow) {
        int skip = wide.rank() - narrow.rank();
        return skip >= 0 && wide.list().subList(skip, wide.rank()).equals(narrow.list());
    }
}

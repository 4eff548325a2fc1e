package loupe.backend.opencl;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;

/// Where the cells of one tensor lie while another one is walked cell by cell: the sizes of the walked axes, outermost
/// first, and how far a step along each moves in the met tensor. Axes that can be walked as one are one. The kernels
/// know it under the same name.
///
/// @param first where the first cell lies
record Walk(int first, List<Leg> legs) {

    /// Axes that a kernel can walk, after joining.
    static final int MOST = 16;

    /// @param step 0 where the met tensor lacks the axis, so that its cells come again
    record Leg(int size, int step) {}

    Walk {
        legs = List.copyOf(legs);
        if (legs.size() > MOST) {
            throw new IllegalArgumentException("OpenCL: tensors of " + legs.size() + " axes in this order cannot be"
                    + " walked; " + MOST + " can; join some axes first");
        }
    }

    static Walk of(Axes walked, Axes met) {
        int[] strides = met.strides();
        List<Leg> legs = new ArrayList<>();
        for (Axis axis : walked) {
            if (axis.size() != 1) {
                append(legs, new Leg(axis.size(), met.has(axis.name()) ? strides[met.indexOf(axis.name())] : 0));
            }
        }
        return new Walk(0, legs.isEmpty() ? List.of(new Leg(1, 0)) : legs);
    }

    /// The same walk from another place.
    Walk from(int start) {
        return new Walk(start, legs);
    }

    private static void append(List<Leg> legs, Leg next) {
        if (!legs.isEmpty() && legs.getLast().step() == next.size() * next.step()) {
            next = new Leg(legs.removeLast().size() * next.size(), next.step());
        }
        legs.add(next);
    }

    /// How far neighbours lie apart.
    int finest() {
        return legs.getLast().step();
    }

    /// The struct of the kernels.
    int[] struct() {
        int[] struct = new int[2 + 2 * MOST];
        struct[0] = first;
        struct[1] = legs.size();
        for (int i = 0; i < legs.size(); i++) {
            struct[2 + i] = legs.get(i).size();
            struct[2 + MOST + i] = legs.get(i).step();
        }
        return struct;
    }
}

package loupe.engine.trust;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Computes a suspected row of a product again in Java, in double and twice in float32, one term after the other: with
/// products rounded before they are added, and not.
///
/// How far the float32 sums stray from the double one says how much rounding these very numbers suffer. An element that
/// is off by several times as much is wrong, whatever order the backend sums in. How far they stray on the way counts,
/// not only where they end: roundings of equal terms all go one way for a while and may cancel by luck.
record Recount(ProductCheck check) {

    private static final double MORE = 8; // times the worst straying of the row
    private static final double LEAST = 2 * 0x1p-24; // times √inner and the terms' sizes added up: in any case

    /// Whether an element of that row `[batch, kept]` is certainly wrong.
    boolean isWrong(int row) {
        ProductCheck.Parts parts = check.parts();
        int batch = row / parts.kept().size();
        int kept = row % parts.kept().size();
        int[] inFar = offsets(parts.inner(), check.far());
        int[] inNear = offsets(parts.inner(), check.near());
        int[] across = offsets(parts.folded(), check.near());
        int[] result = offsets(parts.folded(), check.product());
        int far = offset(parts.batch(), batch, check.far()) + offset(parts.kept(), kept, check.far());
        int near = offset(parts.batch(), batch, check.near());
        int product = offset(parts.batch(), batch, check.product()) + offset(parts.kept(), kept, check.product());
        double straying = 0;
        double worst = 0;
        double largest = 0;
        for (int j = 0; j < result.length; j++) {
            Sum sum = sum(far, inFar, near + across[j], inNear);
            if (!Float.isFinite(sum.rounded())) {
                continue; // float32 has no number for it, so the backend need not have one
            }
            double off = Math.abs(check.product().at(product + result[j]) - sum.exact());
            worst = Math.max(worst, Double.isNaN(off) ? Double.POSITIVE_INFINITY : off);
            straying = Math.max(straying, sum.straying());
            largest = Math.max(largest, sum.sizes());
        }
        double flushed = inFar.length * (double) Float.MIN_NORMAL; // what is too small for a normal float32 may be lost
        return worst > MORE * straying + LEAST * Math.sqrt(inFar.length) * largest + flushed;
    }

    /// @param rounded the sum in float32
    /// @param sizes the terms' sizes added up
    /// @param straying the largest distance of a sum in float32 from the exact one on the way
    private record Sum(double exact, float rounded, double sizes, double straying) {}

    private Sum sum(int far, int[] inFar, int near, int[] inNear) {
        double exact = 0;
        float rounded = 0;
        float fused = 0;
        double sizes = 0;
        double straying = 0;
        for (int l = 0; l < inFar.length; l++) {
            float x = check.far().at(far + inFar[l]);
            float y = check.near().at(near + inNear[l]);
            exact += (double) x * y;
            rounded += x * y;
            fused = Math.fma(x, y, fused);
            sizes += Math.abs((double) x * y);
            straying = Math.max(straying, Math.max(Math.abs(rounded - exact), Math.abs(fused - exact)));
        }
        return new Sum(exact, rounded, sizes, straying);
    }

    /// Where each cell of a group of axes lies in a tensor; axes that the tensor lacks move nothing.
    private static int[] offsets(Axes group, Tensor tensor) {
        int[] offsets = new int[group.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset(group, i, tensor);
        }
        return offsets;
    }

    private static int offset(Axes group, int cell, Tensor tensor) {
        int[] strides = tensor.axes().strides();
        int[] indices = group.cell(cell);
        int offset = 0;
        for (int i = 0; i < indices.length; i++) {
            String name = group.get(i).name();
            offset += tensor.axes().has(name) ? strides[tensor.axes().indexOf(name)] * indices[i] : 0;
        }
        return offset;
    }
}

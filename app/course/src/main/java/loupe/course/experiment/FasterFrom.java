package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.op.Op;
import loupe.engine.op.Reason;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The smallest size from which a backend is faster at every measured size: `[backend, size]` how many times as fast,
/// and the sizes, give `[backend]`. ∞ if it is never so, not a number if nothing was measured.
record FasterFrom() implements Op {

    @Override
    public String formula(List<String> inputs) {
        return "smallest size from which " + inputs.get(0) + " stays above 1";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        Tensor faster = inputs.get(0);
        int rows = faster.axes().get(0).size();
        float[] from = new float[rows];
        for (int r = 0; r < rows; r++) {
            from[r] = from(faster, inputs.get(1), r);
        }
        return Tensor.of(Axes.of(faster.axes().get(0).name(), rows), from);
    }

    private static float from(Tensor faster, Tensor sizes, int row) {
        boolean any = false;
        float from = Float.POSITIVE_INFINITY;
        for (int i = sizes.size() - 1; i >= 0; i--) {
            float times = faster.get(row, i);
            if (Float.isNaN(times)) {
                continue; // not measured
            }
            any = true;
            if (times <= 1) {
                break;
            }
            from = sizes.at(i);
        }
        return any ? from : Float.NaN;
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return Arrays.asList(null, null); // a place, not a quantity that is learned through
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor faster = inputs.get(0);
        Tensor sizes = inputs.get(1);
        List<Reason.Piece> line = new ArrayList<>();
        List<Reason.Operand> operands = new ArrayList<>();
        line.add(new Reason.Words("times as fast, by rising size: "));
        for (int i = 0; i < sizes.size(); i++) {
            Reason.Operand times = new Reason.Operand(0, new int[] {cell[0], i}, faster.get(cell[0], i));
            line.add(times);
            line.add(new Reason.Words(i < sizes.size() - 1 ? ", " : ""));
            operands.add(times);
            operands.add(new Reason.Operand(1, new int[] {i}, sizes.at(i)));
        }
        return new Reason(List.copyOf(line), List.copyOf(operands), from(faster, sizes, cell[0]));
    }
}

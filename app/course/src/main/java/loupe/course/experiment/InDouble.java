package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.op.Op;
import loupe.engine.op.Reason;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A rule over a vector in double precision, whatever the backend; only the result is rounded to float32.
///
/// @param result axes of what comes out: those of the vector, or none for a rule that gives one number
record InDouble(Twice rule, Axes result) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return rule.symbol() + "(" + inputs.get(0) + ") in double";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        double[] exact = rule.of(doubles(inputs.get(0)));
        float[] cells = new float[exact.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) exact[i];
        }
        return Tensor.of(result, cells);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return Arrays.asList((Tensor) null); // it measures, it is not learned through
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        List<Reason.Operand> row = operands(0, inputs.get(0));
        double value = rule.of(doubles(inputs.get(0)))[output.axes().offset(cell)];
        return new Reason(
                List.of(
                        new Reason.Words(rule.symbol() + " over "),
                        row.getFirst(),
                        new Reason.Words(", … in double precision = " + value)),
                row,
                value);
    }

    static double[] doubles(Tensor vector) {
        double[] row = new double[vector.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = vector.at(i);
        }
        return row;
    }

    static List<Reason.Operand> operands(int input, Tensor vector) {
        return java.util.stream.IntStream.range(0, vector.size())
                .mapToObj(i -> new Reason.Operand(input, new int[] {i}, vector.at(i)))
                .toList();
    }
}

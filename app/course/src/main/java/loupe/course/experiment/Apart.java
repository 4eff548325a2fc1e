package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.op.Op;
import loupe.engine.op.Reason;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// How far float32 results are from the same rule in double precision. Inputs: the results, whose last axis is that of
/// the rule or any where the rule gives one number; then the vector that the rule is worked out over.
///
/// An *ulp* is the distance of neighbouring float32 numbers at the exact result (Goldberg 1991, section 1.2).
///
/// @param inUlps counts the distance in ulps instead of giving it as a number
record Apart(Twice rule, boolean inUlps) implements Op {

    @Override
    public String formula(List<String> inputs) {
        String distance = "|" + inputs.get(0) + " − " + rule.symbol() + "(" + inputs.get(1) + ") in double|";
        return inUlps ? distance + " / ulp" : distance;
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        Tensor results = inputs.get(0);
        double[] exact = rule.of(InDouble.doubles(inputs.get(1)));
        float[] cells = new float[results.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) apart(results.at(i), exact[i % exact.length]);
        }
        return Tensor.of(results.axes(), cells);
    }

    private double apart(float result, double exact) {
        double distance = Math.abs(result - exact);
        return inUlps ? distance / Math.ulp((float) exact) : distance;
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return Arrays.asList(null, null); // it measures, it is not learned through
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor results = inputs.get(0);
        int at = results.axes().offset(cell);
        double[] all = rule.of(InDouble.doubles(inputs.get(1)));
        double exact = all[at % all.length];
        Reason.Operand mine = new Reason.Operand(0, cell, results.at(at));
        List<Reason.Operand> operands = new ArrayList<>();
        operands.add(mine);
        operands.addAll(InDouble.operands(1, inputs.get(1)));
        String ulp = inUlps ? " / " + Math.ulp((float) exact) : "";
        return new Reason(
                List.of(new Reason.Words("|"), mine, new Reason.Words(" − " + exact + "|" + ulp)),
                operands,
                apart(results.at(at), exact));
    }
}

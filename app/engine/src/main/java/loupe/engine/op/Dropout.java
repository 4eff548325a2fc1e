package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.corpus.SplitMix;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Forgets a share of the cells, chosen by chance, and makes the others larger by 1/(1 − p), so that their mean stays
/// what it was and nothing need change when training is over: inverted dropout (Srivastava et al. 2014, JMLR 15).
///
/// @param share p, from 0 up to but not including 1
/// @param seed of the choice; the same seed forgets the same cells
public record Dropout(double share, long seed) implements Op {

    public Dropout {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("dropout: a share of " + share + "; give one from 0 up to below 1");
        }
    }

    @Override
    public String formula(List<String> inputs) {
        return "dropout(" + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.combine(
                Combination.MULTIPLY, inputs.get(0), factors(inputs.get(0).axes()));
    }

    /// What was forgotten learns nothing; the rest learns as much more as it was made larger.
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.combine(Combination.MULTIPLY, upstream, factors(upstream.axes())));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Reason.Operand x = Cells.operand(0, inputs.get(0), cell);
        float factor = factors(output.axes()).get(cell);
        if (factor == 0) {
            return Reason.writer()
                    .say("0, forgotten by chance, instead of ")
                    .show(x)
                    .gives(0);
        }
        return Reason.writer().show(x).say(" / (1 − " + share + ")").gives((double) factor * x.value());
    }

    /// 0 for cells that are forgotten, 1/(1 − p) for the others.
    private Tensor factors(Axes axes) {
        SplitMix chance = new SplitMix(seed);
        float[] cells = new float[axes.size()];
        float kept = (float) (1 / (1 - share));
        for (int i = 0; i < cells.length; i++) {
            cells[i] = chance.nextDouble() < share ? 0 : kept;
        }
        return Tensor.of(axes, cells);
    }
}

package loupe.engine.train;

import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.SortingTask;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// Lets a model sort, letter by letter, each fed back as it comes.
public final class Sorting {
    private Sorting() {}

    /// The six letters that the model writes after reading these six; always the likeliest one.
    public static int[] sort(Transformer model, Backend backend, int[] letters) {
        int[] ids = Arrays.copyOf(letters, 2 * SortingTask.LENGTH);
        for (int n = SortingTask.LENGTH; n < ids.length; n++) {
            Tensor logits = model.forward(Pass.forgetful(backend), Tensor.ids("pos", Arrays.copyOf(ids, n)));
            ids[n] = likeliest(logits, n - 1);
        }
        return Arrays.copyOfRange(ids, SortingTask.LENGTH, ids.length);
    }

    /// The share of rows that come out in order.
    public static double exact(Transformer model, Backend backend, List<int[]> rows) {
        long right = rows.stream()
                .filter(row -> Arrays.equals(sort(model, backend, row), SortingTask.sorted(row)))
                .count();
        return right / (double) rows.size();
    }

    static int likeliest(Tensor logits, int pos) {
        int best = 0;
        for (int id = 1; id < logits.axes().size("d_vocab"); id++) {
            best = logits.get(pos, id) > logits.get(pos, best) ? id : best;
        }
        return best;
    }
}

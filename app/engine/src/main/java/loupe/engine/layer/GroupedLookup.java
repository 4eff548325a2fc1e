package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Several heads ask different questions about the same keys and values, so that fewer of these are kept while a text
/// is written: query heads h · g to (h + 1) · g − 1 share key and value head h (grouped-query attention; Ainslie et al.
/// 2023, §2.2, arXiv 2305.13245). One key and value head for all is multi-query attention (Shazeer 2019, §3, arXiv
/// 1911.02150).
///
/// @param next what compares each query head with its copy of the keys
public record GroupedLookup(Lookup next) implements Lookup {

    /// q `[…, head, query, d_head]`, k and v `[…, kv_head, key, d_head]`.
    ///
    /// @throws IllegalArgumentException if the query heads do not divide among the key heads
    @Override
    public Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask) {
        Axis head = q.axes().axis("head");
        return next.forward(pass, q, forEach(pass, head, k), forEach(pass, head, v), mask);
    }

    /// The keys or values of the heads that share them, once for each query head.
    private static Tensor forEach(Pass pass, Axis head, Tensor shared) {
        int at = shared.axes().indexOf("kv_head");
        Axis kept = shared.axes().get(at);
        if (head.size() % kept.size() != 0) {
            throw new IllegalArgumentException("grouped attention: " + head + ", " + kept
                    + ": the query heads must divide among the others; choose a multiple of " + kept.size());
        }
        List<Axis> wide = new ArrayList<>(shared.axes().list());
        wide.add(at + 1, new Axis("group", head.size() / kept.size()));
        List<Axis> flat = new ArrayList<>(shared.axes().list());
        flat.set(at, head);
        return pass.relabel(pass.repeat(shared, Axes.of(wide)), Axes.of(flat)); // […, head, key, d_head]
    }
}

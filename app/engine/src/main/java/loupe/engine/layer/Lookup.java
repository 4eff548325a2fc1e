package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// How queries, keys and values become an answer: each query gets a mixture of the values whose keys fit it, as a
/// dictionary does that gives a little of every entry. [DotProduct] is the usual one; the others compare in another
/// way, or change queries, keys or scores and leave the rest to one that they hold.
public interface Lookup {

    /// q `[…, query, d_head]`, k `[…, key, d_head]` and v `[…, key, d_value]` give `[…, query, d_value]`. The last
    /// query belongs to the last key where a text looks at itself.
    ///
    /// @param mask who may look at whom, or null for everyone at everyone
    Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask);
}

package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Every position asks a question, every position offers a key and a value; each gets a mixture
/// of the values whose keys fit its question. Several heads do so side by side, each with its own
/// small q, k and v.
///
/// `softmax(q kᵀ / √d_head) v` for each head; the heads' results are mapped back and summed
/// (Vaswani et al. 2017, §3.2, arXiv 1706.03762). The one step that teaches is [DotProduct]; another
/// [Lookup] in its place makes another kind of attention.
///
/// Confusing at first: W_q `[d_model, head, d_head]` holds all heads at once; the weights of one
/// head are a slice of it.
///
/// @param query W_q `[d_model, head, d_head]` with its bias `[head, d_head]`; key and value
/// likewise, or `[d_model, kv_head, d_head]` where a [GroupedLookup] shares them
/// @param out W_o `[head, d_head, d_model]` with its bias `[d_model]`
/// @param lookup how q, k and v become z
public record Attention(Projection query, Projection key, Projection value, Projection out, Lookup lookup) {

    /// With the scaled dot product.
    public Attention(Projection query, Projection key, Projection value, Projection out) {
        this(query, key, value, out, new DotProduct(true));
    }

    /// A linear map whose axes are named, not counted.
    public record Projection(Tensor weight, @Nullable Tensor bias) {

        Tensor forward(Pass pass, Tensor x, List<String> result) {
            Tensor y = pass.contract(x, weight, result.toArray(String[]::new));
            return bias == null ? y : pass.add(y, bias);
        }

        /// The axis along which its heads lie.
        String heads() {
            return weight.axes().has("kv_head") ? "kv_head" : "head";
        }
    }

    /// Self-attention: `x` asks and is asked.
    ///
    /// @param mask who may look at whom, or null for everyone at everyone
    public Tensor forward(Pass pass, Tensor x, @Nullable Mask mask) {
        return forward(pass, x, x, mask);
    }

    /// Cross-attention: `x` `[…, pos, d_model]` asks, `memory` `[…, pos, d_model]` is asked.
    /// Gives `[…, pos, d_model]`.
    public Tensor forward(Pass pass, Tensor x, Tensor memory, @Nullable Mask mask) {
        Tensor asking = pass.rename(x, "pos", "query");
        Tensor asked = pass.rename(memory, "pos", "key");
        Tensor q = pass.site("q", query.forward(pass, asking, around(x, "head", "query", "d_head")));
        Tensor fresh = key.forward(pass, asked, around(x, key.heads(), "key", "d_head"));
        Tensor worth = value.forward(pass, asked, around(x, value.heads(), "key", "d_head"));
        boolean self = memory == x; // another text does not grow with this one
        Tensor k = pass.site("k", self ? pass.behindPast("k", fresh) : fresh);
        Tensor v = pass.site("v", self ? pass.behindPast("v", worth) : worth);
        Tensor z = pass.site("z", lookup.forward(pass, q, k, v, mask)); // [head, query, d_head]
        Tensor mixed = out.forward(pass, z, around(x, "query", "d_model"));
        return pass.site("out", pass.dropout(pass.rename(mixed, "query", "pos")));
    }

    /// The axes in front of `pos` (a batch, or nothing), then the given ones.
    private static List<String> around(Tensor x, String... names) {
        List<String> axes = new ArrayList<>();
        for (Axis axis : x.axes()) {
            if (axis.name().equals("pos")) {
                break;
            }
            axes.add(axis.name());
        }
        axes.addAll(List.of(names));
        return axes;
    }
}

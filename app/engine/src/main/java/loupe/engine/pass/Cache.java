package loupe.engine.pass;

import java.util.Map;
import loupe.engine.tensor.Tensor;

/// What a pass leaves for the next one over the same text: the keys and values of all tokens read so far, by site.
/// Later
/// tokens look back at them; nothing else of the past is needed (Shazeer 2019, §2.4, arXiv 1911.02150).
///
/// @param length tokens read so far
/// @param tensors `blocks.0.attn.k [head, key, d_head]` and so on
public record Cache(int length, Map<String, Tensor> tensors) {

    /// Nothing was read yet.
    public static final Cache EMPTY = new Cache(0, Map.of());

    public Cache {
        tensors = Map.copyOf(tensors);
    }

    /// Numbers kept; four bytes each.
    public long size() {
        return tensors.values().stream().mapToLong(Tensor::size).sum();
    }
}

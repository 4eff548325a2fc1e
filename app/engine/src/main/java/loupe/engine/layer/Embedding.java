package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// A learned vector for each token: row `id` of a table.
///
/// @param table `[d_vocab, d_model]`
public record Embedding(Tensor table) implements Layer {

    /// Ids `[…, pos]` give vectors `[…, pos, d_model]`.
    @Override
    public Tensor forward(Pass pass, Tensor ids) {
        return pass.gather(table, ids);
    }
}

package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// Tells attention how far apart two tokens stand by a number that is added to their score, instead of by vectors that
/// are added to the tokens.
public interface ScoreBias {

    /// What is added to the scores: `[head, query queries, key keys]`. Keys stand at places 0, 1, 2, …; the first query
    /// stands at place `past`.
    Tensor forward(Pass pass, int past, int queries, int keys);
}

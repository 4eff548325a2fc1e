package loupe.engine.backend;

import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// The fifteen operations from which every layer is made, and two that only copy. Axes are matched by name, never by
/// position. All operations
/// are pure: they leave their arguments untouched and return fresh tensors. Implementations may be used by several
/// threads at once.
public interface Backend {

    /// As typed in commands and kept in settings: `ejml`.
    String id();

    /// As shown in the status bar: `Java (EJML)`.
    String name();

    /// Whether every sum runs over its inner axis in one order that depends on nothing else: neither on how
    /// many rows are computed beside it nor on how many zeros stand after it. Then a text read on with a
    /// key-value cache gives the same bits as the text read anew; otherwise the numbers agree to rounding.
    /// Not promised unless said.
    default boolean sumsInOneOrder() {
        return false;
    }

    /// Waits until everything that was asked for has been computed. A backend that computes at once has nothing to wait
    /// for; one that works ahead fails here if it could not do what it was asked.
    ///
    /// @throws BackendFailure if it could not
    default void settle() {}

    /// The sum over all axes that `a` and `b` share and `result` lacks; axes that all three share are kept in step.
    /// `[query, d_head], [key, d_head]` with result `[query, key]` is q kᵀ.
    Tensor contract(Tensor a, Tensor b, Axes result);

    /// The same cells with the axes in another order.
    Tensor permute(Tensor a, Axes result);

    /// Cell by cell; the axes of one argument must all occur in the other, which is repeated along the rest.
    Tensor combine(Combination how, Tensor a, Tensor b);

    /// `factor` times each cell, plus `shift`.
    Tensor affine(Tensor a, float factor, float shift);

    /// The function of each cell.
    Tensor map(Function function, Tensor a);

    /// `upstream` times the derivative of the function at each cell of `a`.
    Tensor mapGradient(Function function, Tensor a, Tensor upstream);

    /// Positive and summing to 1 along the last axis. −∞ becomes exactly 0; a row of nothing but −∞ becomes NaN.
    Tensor softmax(Tensor a);

    /// Given y = softmax(x) and dL/dy, dL/dx.
    Tensor softmaxGradient(Tensor y, Tensor upstream);

    /// The logarithm of softmax along the last axis, in nats, without the detour over small probabilities.
    Tensor logSoftmax(Tensor a);

    /// Each row (last axis) brought to the norm's scale; `epsilon` stands under the root.
    Tensor normalise(Norm norm, Tensor a, float epsilon);

    /// Given x and dL/dy of [#normalise], dL/dx.
    Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream);

    /// All axes that `result` lacks are folded into one number.
    Tensor reduce(Reduction how, Tensor a, Axes result);

    /// Rows of a table `[rows, …]` picked by number: ids `[pos]` give `[pos, …]`.
    Tensor gather(Tensor table, Tensor ids);

    /// The reverse of [#gather]: rows are added up at their numbers in a table of zeros with the given axes.
    Tensor scatter(Tensor rows, Tensor ids, Axes table);

    /// `a` where the mask (1 = allowed) is not 0, `fill` elsewhere. The mask's axes must all occur in `a`.
    Tensor where(Tensor mask, Tensor a, float fill);

    /// The cells from `from` to just before `to` along one axis. Copied by the program, unless a backend has them
    /// elsewhere and copies them there.
    default Tensor slice(Tensor a, String axis, int from, int to) {
        return Pieces.slice(a, axis, from, to);
    }

    /// Tensors laid end to end along one axis, the other axes being equal. Copied as in [#slice].
    default Tensor join(String axis, List<Tensor> parts) {
        return Pieces.join(axis, parts);
    }
}

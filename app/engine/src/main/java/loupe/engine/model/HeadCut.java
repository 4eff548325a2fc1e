package loupe.engine.model;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// The weights of a model, cut into another number of heads: the same numbers in the same order, only divided at other
/// places. Its heads ask questions that no training has taught them, unless it is the cut that was trained.
public final class HeadCut {

    private HeadCut() {}

    /// The model with its width cut into `heads`; itself if it is cut so already.
    ///
    /// @throws IllegalArgumentException if the width does not divide
    public static Transformer of(Transformer model, int heads) {
        TransformerConfig config = model.config();
        return heads == config.nHeads()
                ? model
                : Transformer.of(config.withHeads(heads), model.weights().map((name, weight) -> cut(weight, heads)));
    }

    /// `[…, head, d_head, …]` with other sizes of these two, whose product stays; every other weight as it is.
    private static Tensor cut(Tensor weight, int heads) {
        if (!weight.axes().has("head")) {
            return weight;
        }
        int width = weight.axes().size("head") * weight.axes().size("d_head");
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : weight.axes()) {
            axes.add(
                    switch (axis.name()) {
                        case "head" -> new Axis("head", heads);
                        case "d_head" -> new Axis("d_head", width / heads);
                        default -> axis;
                    });
        }
        return weight.reshape(Axes.of(axes));
    }
}

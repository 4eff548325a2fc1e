package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.layer.LayerExample.Drawn;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Every layer in small examples, most in several forms. A new layer gets a line here.
public final class LayerExamples {

    private static final float EPSILON = 1e-3f;

    private LayerExamples() {}

    public static List<LayerExample> all() {
        List<LayerExample> all = new ArrayList<>(List.of(
                new LayerExample("linear", Linear.class, LayerExamples::linear),
                new LayerExample("embedding", Embedding.class, LayerExamples::embedding),
                new LayerExample("first places", Positions.class, LayerExamples::firstPlaces),
                new LayerExample("chosen places", Positions.class, LayerExamples::chosenPlaces),
                new LayerExample("layer norm", Normalisation.class, draw -> normalisation(draw, Norm.LAYER)),
                new LayerExample("RMS norm", Normalisation.class, draw -> normalisation(draw, Norm.ROOT_MEAN_SQUARE)),
                new LayerExample("gated feed-forward", GatedFeedForward.class, LayerExamples::gatedFeedForward)));
        for (Function function : List.of(Function.GELU, Function.GELU_TANH, Function.TANH, Function.SILU)) {
            all.add(new LayerExample(
                    "feed-forward with " + function, FeedForward.class, draw -> feedForward(draw, function)));
        }
        all.addAll(AttentionExamples.all());
        all.addAll(ConvolutionExamples.all());
        return List.copyOf(all);
    }

    private static Drawn linear(Draw draw) {
        return Drawn.of(
                (pass, in) -> new Linear(in[1], in[2]).forward(pass, in[0]),
                x(draw, 4),
                weight(draw, "d_model", 4, "out", 3),
                weight(draw, "out", 3));
    }

    private static Drawn embedding(Draw draw) {
        Tensor ids = draw.ids(6, Axes.of("pos", draw.size(1, 5)));
        return Drawn.of(
                (pass, in) -> new Embedding(in[0]).forward(pass, ids), weight(draw, "d_vocab", 6, "d_model", 3));
    }

    private static Drawn firstPlaces(Draw draw) {
        int length = draw.size(1, 5);
        return Drawn.of((pass, in) -> new Positions(in[0]).first(pass, length), weight(draw, "n_ctx", 5, "d_model", 3));
    }

    private static Drawn chosenPlaces(Draw draw) {
        Tensor places = draw.ids(5, Axes.of("batch", 2, "pos", draw.size(1, 5)));
        return Drawn.of((pass, in) -> new Positions(in[0]).at(pass, places), weight(draw, "n_ctx", 5, "d_model", 3));
    }

    private static Drawn normalisation(Draw draw, Norm norm) {
        return Drawn.of(
                (pass, in) -> new Normalisation(norm, in[1], in[2], EPSILON).forward(pass, in[0]),
                x(draw, 5),
                weight(draw, "d_model", 5),
                weight(draw, "d_model", 5));
    }

    private static Drawn feedForward(Draw draw, Function function) {
        return Drawn.of(
                (pass, in) -> new FeedForward(new Linear(in[1], in[2]), function, new Linear(in[3], in[4]))
                        .forward(pass, in[0]),
                x(draw, 3),
                weight(draw, "d_model", 3, "d_mlp", 5),
                weight(draw, "d_mlp", 5),
                weight(draw, "d_mlp", 5, "d_model", 3),
                weight(draw, "d_model", 3));
    }

    private static Drawn gatedFeedForward(Draw draw) {
        return Drawn.of(
                (pass, in) -> new GatedFeedForward(
                                new Linear(in[1], null),
                                Function.SILU,
                                new Linear(in[2], null),
                                new Linear(in[3], null))
                        .forward(pass, in[0]),
                x(draw, 3),
                weight(draw, "d_model", 3, "d_mlp", 4),
                weight(draw, "d_model", 3, "d_mlp", 4),
                weight(draw, "d_mlp", 4, "d_model", 3));
    }

    private static Tensor x(Draw draw, int width) {
        return draw.tensor(Axes.of("pos", draw.size(1, 3), "d_model", width));
    }

    static Tensor weight(Draw draw, Object... axes) {
        return draw.tensor(0.7, Axes.of(axes));
    }
}

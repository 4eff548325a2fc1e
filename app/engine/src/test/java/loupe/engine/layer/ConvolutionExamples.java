package loupe.engine.layer;

import static loupe.engine.layer.LayerExamples.weight;

import java.util.List;
import loupe.engine.layer.LayerExample.Drawn;
import loupe.engine.property.Draw;

/// Windows that move along a sound or over a picture, and the norms that go with them.
final class ConvolutionExamples {

    private static final float EPSILON = 1e-3f;

    private ConvolutionExamples() {}

    static List<LayerExample> all() {
        return List.of(
                new LayerExample("convolution along time", Convolution.class, ConvolutionExamples::alongTime),
                new LayerExample("convolution over a picture", Convolution.class, ConvolutionExamples::overAPicture),
                new LayerExample("grouped convolution", GroupedConvolution.class, ConvolutionExamples::grouped),
                new LayerExample("weight norm", WeightNormalisation.class, ConvolutionExamples::weightNorm),
                new LayerExample("group norm", GroupNormalisation.class, ConvolutionExamples::groupNorm));
    }

    private static Drawn alongTime(Draw draw) {
        Window window = new Window("time", "kernel", draw.size(1, 3), draw.size(0, 2), draw.size(1, 2));
        return Drawn.of(
                (pass, in) -> new Convolution(in[1], in[2], window).forward(pass, in[0]),
                weight(draw, "batch", 2, "channel", 2, "time", draw.size(5, 8)),
                weight(draw, "out_channel", 3, "channel", 2, "kernel", 3),
                weight(draw, "out_channel", 3));
    }

    /// Wider than high, padded one way, overlapping the other.
    private static Drawn overAPicture(Draw draw) {
        Window down = Window.along("row", "kernel_row").withStride(2);
        Window across = Window.along("column", "kernel_column").withPadding(1);
        return Drawn.of(
                (pass, in) -> new Convolution(in[1], null, List.of(down, across)).forward(pass, in[0]),
                weight(draw, "channel", 2, "row", 4, "column", draw.size(3, 5)),
                weight(draw, "out_channel", 2, "channel", 2, "kernel_row", 2, "kernel_column", 3));
    }

    private static Drawn grouped(Draw draw) {
        Window window = Window.along("time", "kernel").withPadding(1);
        return Drawn.of(
                (pass, in) -> new GroupedConvolution(new Convolution(in[1], in[2], window)).forward(pass, in[0]),
                weight(draw, "batch", 2, "channel", 4, "time", draw.size(2, 5)),
                weight(draw, "group", 2, "out_channel", 3, "channel", 2, "kernel", 2),
                weight(draw, "group", 2, "out_channel", 3));
    }

    private static Drawn weightNorm(Draw draw) {
        return Drawn.of(
                (pass, in) -> new WeightNormalisation(in[0], in[1]).forward(pass),
                weight(draw, "kernel", 3),
                weight(draw, "out_channel", 3, "channel", 2, "kernel", 3));
    }

    private static Drawn groupNorm(Draw draw) {
        int groups = draw.of(List.of(1, 2, 4));
        return Drawn.of(
                (pass, in) -> new GroupNormalisation(groups, in[1], in[2], EPSILON).forward(pass, in[0]),
                weight(draw, "batch", 2, "channel", 4, "time", 5),
                weight(draw, "channel", 4),
                weight(draw, "channel", 4));
    }
}

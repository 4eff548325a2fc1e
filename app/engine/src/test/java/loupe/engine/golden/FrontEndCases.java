package loupe.engine.golden;

import java.util.List;
import java.util.Map;
import loupe.engine.layer.Convolution;
import loupe.engine.layer.GroupNormalisation;
import loupe.engine.layer.GroupedConvolution;
import loupe.engine.layer.WeightNormalisation;
import loupe.engine.layer.Window;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// What stands between a sound or a picture and the transformer.
final class FrontEndCases {

    private static final float EPSILON = 1e-5f; // PyTorch's default

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/convolutions", FrontEndCases::convolutions,
            "functional/group_norm", FrontEndCases::groupNorm);

    private FrontEndCases() {}

    private static void convolutions(Run run) {
        Window plain = Window.along("time", "kernel");
        run.answer("conv1d_stride1_padding1", alongTime(run, plain.withPadding(1)));
        run.answer(
                "conv1d_stride2_padding1", alongTime(run, plain.withPadding(1).withStride(2)));
        run.answer("conv1d_dilation2", alongTime(run, plain.withDilation(2)));
        Tensor grouped = groupedWeight(run);
        Tensor gain = run.in("g", Axes.of("kernel", grouped.axes().size("kernel")));
        Tensor normed = new WeightNormalisation(gain, grouped).forward(run.pass);
        run.answer("conv1d_grouped_padding2", inGroups(run, grouped, plain.withPadding(2)));
        run.answer("weight_norm_weight", normed);
        run.answer("conv1d_weight_norm", inGroups(run, normed, plain.withPadding(2)));
        run.answer("conv2d_patches", patches(run));
    }

    private static Tensor alongTime(Run run, Window window) {
        Tensor weight = run.in("weight", "out_channel", "channel", "kernel");
        return new Convolution(weight, run.in("bias", "out_channel"), window).forward(run.pass, x(run));
    }

    private static Tensor inGroups(Run run, Tensor weight, Window window) {
        return new GroupedConvolution(new Convolution(weight, null, window)).forward(run.pass, x(run));
    }

    private static Tensor x(Run run) {
        return run.in("x", "batch", "channel", "time");
    }

    /// Stored `[out_channels, channels a group, kernel]`, the groups' output channels one after another.
    private static Tensor groupedWeight(Run run) {
        Tensor stored = run.in("grouped_weight", "out_channel", "channel", "kernel");
        int groups = run.whole("groups");
        Axes axes = Axes.of(
                "group",
                groups,
                "out_channel",
                stored.axes().size("out_channel") / groups,
                "channel",
                stored.axes().size("channel"),
                "kernel",
                stored.axes().size("kernel"));
        return run.pass.relabel(stored, axes);
    }

    private static Tensor patches(Run run) {
        Tensor weight = run.in("patch_weight", "out_channel", "channel", "kernel_row", "kernel_column");
        int side = weight.axes().size("kernel_row");
        Window down = Window.along("row", "kernel_row").withStride(side);
        Window across = Window.along("column", "kernel_column").withStride(side);
        return new Convolution(weight, null, List.of(down, across))
                .forward(run.pass, run.in("image", "batch", "channel", "row", "column"));
    }

    private static void groupNorm(Run run) {
        Tensor x = run.in("x", "batch", "channel", "time");
        Tensor gain = run.in("weight", "channel");
        Tensor bias = run.in("bias", "channel");
        run.answer("output_per_channel", new GroupNormalisation(gain.size(), gain, bias, EPSILON).forward(run.pass, x));
        run.answer("output_two_groups", new GroupNormalisation(2, gain, bias, EPSILON).forward(run.pass, x));
    }
}

package loupe.course.experiment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A picture becomes a sentence: cut into square patches, each patch flattened to a row of numbers, each row mapped to
/// a vector (Dosovitskiy et al. 2020, §3.1, arXiv 2010.11929).
///
/// Sites: `picture [row, column, channel]` as it is cut, `patches [patch, value]`, `order [patch]` (shuffled or not),
/// `strip [place, value]`, `w_patch [value, d_model]`, `embedding [place, d_model]`; the same as a convolution with a
/// stride of one patch: `kernels [y, x, channel, d_model]`, `feature_maps [grid_row, grid_column, d_model]`; the
/// single numbers `component` (the one that is looked at), `n_patches`, `values_per_patch`, `pixel_pairs` and
/// `patch_pairs` (attention cells without and with patches).
final class Patches implements Experiment {

    private static final int MOST_COMPONENTS = 64;

    @Override
    public String id() {
        return "patches";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new PictureSetting("picture", "Picture", 224, SamplePicture.house(64)),
                WholeSetting.of("side", "Picture side", 16, 256, 64),
                WholeSetting.of("patch", "Patch side", 2, 64, 16),
                new ToggleSetting("colour", "Colour", true),
                new ChoiceSetting(
                        "fit",
                        "If it does not divide",
                        List.of(
                                new ChoiceSetting.Option("stop", "say so"),
                                new ChoiceSetting.Option("pad", "pad"),
                                new ChoiceSetting.Option("resize", "resize")),
                        "stop"),
                new ToggleSetting("shuffle", "Shuffle", false),
                WholeSetting.of("d_model", "Vector length", 2, MOST_COMPONENTS, 16),
                WholeSetting.of("component", "Component", 0, MOST_COMPONENTS - 1, 0));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        int patch = settings.whole("patch");
        int side = side(settings.whole("side"), patch, settings.choice("fit"));
        Tensor drawn = Resample.nearest(settings.grid("picture"), content(settings, side), side);
        Tensor seen = settings.on("colour") ? Resample.coloured(drawn) : Resample.grey(drawn);

        Pass pass = lab.pass(settings);
        Tensor picture = pass.site("picture", seen);
        int grid = side / patch;
        int channels = picture.axes().size("channel");
        Tensor rows = pass.relabel(
                picture, Axes.of("grid_row", grid, "y", patch, "grid_column", grid, "x", patch, "channel", channels));
        Tensor cut = pass.permute(rows, "grid_row", "grid_column", "y", "x", "channel");
        int values = patch * patch * channels;
        Tensor patches = pass.site("patches", pass.relabel(cut, Axes.of("patch", grid * grid, "value", values)));
        Tensor order = pass.site("order", order(grid * grid, settings));
        Tensor strip = pass.site("strip", pass.gather(patches, pass.rename(order, "patch", "place")));
        int dModel = settings.whole("d_model");
        Tensor w = pass.site("w_patch", projection(values, dModel, settings.seed()));
        pass.site("embedding", pass.linear(strip, w));
        Tensor kernels = pass.site(
                "kernels", pass.relabel(w, Axes.of("y", patch, "x", patch, "channel", channels, "d_model", dModel)));
        pass.site("feature_maps", pass.contract(cut, kernels, "grid_row", "grid_column", "d_model"));
        pass.site("component", Tensor.scalar(Math.min(settings.whole("component"), dModel - 1)));
        costs(pass, side, grid, values);
        return pass.trace();
    }

    /// The side that is cut: a multiple of the patch side.
    private static int side(int side, int patch, String fit) {
        if (patch > side) {
            throw new RefusedException("A patch of " + patch + " pixels is larger than the picture, " + side
                    + " pixels a side. Choose a smaller patch.");
        }
        if (side % patch == 0) {
            return side;
        }
        return switch (fit) {
            case "pad" -> (side / patch + 1) * patch;
            case "resize" -> Math.max(1, Math.round((float) side / patch)) * patch;
            default ->
                throw new RefusedException(side + " pixels do not divide into patches of " + patch + " (that would be "
                        + Math.round(1000.0 * side / patch) / 1000.0 + " patches). Pad or resize the picture.");
        };
    }

    /// How many pixels of the side show the picture; the rest is padding.
    private static int content(Settings settings, int side) {
        return settings.choice("fit").equals("pad") ? Math.min(side, settings.whole("side")) : side;
    }

    private static Tensor order(int n, Settings settings) {
        int[] order = IntStream.range(0, n).toArray();
        if (settings.on("shuffle")) {
            SplittableRandom random = new SplittableRandom(settings.seed());
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
        return Tensor.ids("patch", order);
    }

    /// Random and untrained: even between two bounds that let vectors keep the length of patches.
    private static Tensor projection(int values, int dModel, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = Math.sqrt(3.0 / values); // of variance 1 / values
        float[] cells = new float[values * dModel];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (random.nextDouble(-bound, bound));
        }
        return Tensor.of(Axes.of("value", values, "d_model", dModel), cells);
    }

    private static void costs(Pass pass, int side, int grid, int values) {
        double pixels = (double) side * side;
        double patches = (double) grid * grid;
        pass.site("n_patches", Tensor.scalar((float) patches));
        pass.site("values_per_patch", Tensor.scalar(values));
        pass.site("pixel_pairs", Tensor.scalar((float) (pixels * pixels)));
        pass.site("patch_pairs", Tensor.scalar((float) (patches * patches)));
    }
}

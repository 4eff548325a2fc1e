package loupe.course.experiment;

import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Scores typed in by hand, a mask painted over them, and the proof of what it keeps out.
///
/// Sites, all `[query, key]`: `scores`, `mask` (1 = allowed), `bool_mask` (the same as truths, 1 = true, whichever way
/// a
/// library reads them), `masked_scores`, `pattern`, and `leak`, how far output
/// `query` moves when the value of token `key` is moved by 1. Also `row_sums [query]`, `v [key, d_value]`, `z [query,
/// d_value]`.
final class Masks implements Experiment {

    private static final List<String> TOKENS = List.of("(start)", "I", "swam", "across", "the", "river", "to", "shore");

    @Override
    public String id() {
        return "masks";
    }

    @Override
    public List<Setting<?>> settings() {
        Tensor scores = Tensor.matrix("query", "key", new float[][] {
            {1.0f, 0.4f, 0.2f, 0.1f},
            {0.3f, 1.2f, 0.9f, 0.4f},
            {0.2f, 0.8f, 1.1f, 1.3f},
            {2.1f, 1.5f, 3.2f, 0.8f}
        });
        return List.of(
                new GridSetting("scores", "Scores", GridSetting.Kind.NUMBERS, 8, 8, -1e4f, 1e4f, scores),
                new GridSetting("mask", "Mask", GridSetting.Kind.MASK, 8, 8, 0, 1, Tensor.full(scores.axes(), 1)),
                new ChoiceSetting(
                        "fill",
                        "A blocked score becomes",
                        List.of(
                                new ChoiceSetting.Option("-inf", "−∞"),
                                new ChoiceSetting.Option("-1e6", "−1e6"),
                                new ChoiceSetting.Option("0", "0")),
                        "-inf"),
                new ChoiceSetting(
                        "when",
                        "The mask acts",
                        List.of(
                                new ChoiceSetting.Option("before", "before softmax"),
                                new ChoiceSetting.Option("after", "after softmax")),
                        "before"),
                new ChoiceSetting(
                        "truth",
                        "True means",
                        List.of(
                                new ChoiceSetting.Option("open", "takes part"),
                                new ChoiceSetting.Option("blocked", "is blocked")),
                        "open"));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Tensor typed = settings.grid("scores");
        Tensor painted = settings.grid("mask");
        if (!typed.axes().equals(painted.axes())) {
            throw new RefusedException("The scores are " + typed.axes() + " and the mask is " + painted.axes()
                    + ". Every score needs one cell of the mask.");
        }
        Pass pass = lab.pass(settings);
        int n = typed.axes().size("key");
        pass.label("query", TOKENS.subList(0, typed.axes().size("query")));
        pass.label("key", TOKENS.subList(0, n));
        Tensor scores = pass.site("scores", typed);
        Tensor mask = pass.site("mask", painted);
        pass.site("bool_mask", settings.choice("truth").equals("open") ? pass.scale(mask, 1) : closed(pass, mask));
        boolean before = settings.choice("when").equals("before");
        Tensor masked = pass.site(
                "masked_scores", before ? new Mask(mask, fill(settings)).apply(pass, scores) : pass.scale(scores, 1));
        Tensor shares = pass.softmax(masked);
        Tensor pattern = pass.site("pattern", before ? shares : pass.multiply(shares, mask));
        pass.site("row_sums", pass.sum(pattern, "query"));
        Tensor v = pass.site("v", values(n));
        Tensor z = pass.site("z", mix(pass, pattern, v));
        pass.site("leak", leak(pass, pattern, v, z));
        return pass.trace();
    }

    private static Tensor closed(Pass pass, Tensor mask) {
        return pass.subtract(pass.given("1", Tensor.full(mask.axes(), 1)), mask);
    }

    private static float fill(Settings settings) {
        return switch (settings.choice("fill")) {
            case "-inf" -> Float.NEGATIVE_INFINITY;
            case "-1e6" -> -1e6f;
            default -> 0;
        };
    }

    /// Token j stands for the point (j, 1).
    private static Tensor values(int n) {
        float[] cells = new float[2 * n];
        for (int j = 0; j < n; j++) {
            cells[2 * j] = j;
            cells[2 * j + 1] = 1;
        }
        return Tensor.of(Axes.of("key", n, "d_value", 2), cells);
    }

    private static Tensor mix(Pass pass, Tensor pattern, Tensor v) {
        return pass.contract(pattern, v, "query", "d_value");
    }

    /// One token after the other is moved; the distance by which each output follows is one column.
    private static Tensor leak(Pass pass, Tensor pattern, Tensor v, Tensor z) {
        int n = v.axes().size("key");
        Tensor[] columns = new Tensor[n];
        for (int j = 0; j < n; j++) {
            Tensor moved = pass.given("v with token " + j + " moved", v.with(v.get(j, 0) + 1, j, 0));
            Tensor shift = pass.subtract(mix(pass, pattern, moved), z); // [query, d_value]
            Tensor distance = pass.map(Function.SQUARE_ROOT, pass.sum(pass.map(Function.SQUARE, shift), "query"));
            columns[j] = pass.relabel(distance, Axes.of("query", z.axes().size("query"), "key", 1));
        }
        return pass.join("key", columns);
    }
}

package loupe.course.experiment;

import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.layer.DotProduct;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Attention with numbers small enough to follow on paper: three tokens, two dimensions.
///
/// Sites: `q [query, d_head]`, `k [key, d_head]`, `v [key, d_head]`, `scores`, `scaled_scores`, `pattern
/// [query, key]`, `z [query, d_head]`, and, with q, k, v made from x, `x [pos, d_model]` and the three maps.
final class QkvByHand implements Experiment {

    @Override
    public String id() {
        return "qkv-by-hand";
    }

    @Override
    public List<Setting<?>> settings() {
        Tensor ends = grid(new float[][] {{1, 0}, {0, 1}, {1, 1}});
        return List.of(
                new ChoiceSetting(
                        "source",
                        "Q, K and V",
                        List.of(
                                new ChoiceSetting.Option("given", "typed in"),
                                new ChoiceSetting.Option("projected", "X times W")),
                        "given"),
                new ToggleSetting("scale", "Divide by √d", true),
                numbers("q", "Q", ends),
                numbers("k", "K", ends),
                numbers("v", "V", grid(new float[][] {{1, 2}, {3, 4}, {5, 6}})),
                numbers("x", "X", grid(new float[][] {{1, 0, 1}, {0, 1, 0}, {1, 1, 0}})),
                numbers("w_q", "W_q", grid(new float[][] {{1, 0}, {0, 1}, {0, 0}})),
                numbers("w_k", "W_k", grid(new float[][] {{0, 1}, {1, 0}, {1, 0}})),
                numbers("w_v", "W_v", grid(new float[][] {{1, 2}, {3, 4}, {5, 6}})));
    }

    private static GridSetting numbers(String name, String label, Tensor first) {
        return new GridSetting(name, label, GridSetting.Kind.NUMBERS, 6, 6, -100, 100, first);
    }

    private static Tensor grid(float[][] rows) {
        return Tensor.matrix("row", "column", rows);
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        boolean given = settings.choice("source").equals("given");
        Tensor x = settings.grid("x").rename("row", "pos").rename("column", "d_model");
        if (!given) {
            x = pass.site("x", x);
        }
        Tensor q = given ? typed(settings, "q", "query") : projected(pass, x, settings, "w_q", "query");
        Tensor k = given ? typed(settings, "k", "key") : projected(pass, x, settings, "w_k", "key");
        Tensor v = given ? typed(settings, "v", "key") : projected(pass, x, settings, "w_v", "key");
        agree(q, k, v);
        label(pass, q.axes().size("query"), "query", "pos");
        label(pass, k.axes().size("key"), "key");
        q = pass.site("q", q);
        k = pass.site("k", k);
        v = pass.site("v", pass.rename(v, "d_head", "d_value"));
        DotProduct attention = new DotProduct(settings.on("scale"));
        Tensor pattern = attention.pattern(pass, q, k, null);
        pass.site("row_sums", pass.sum(pattern, "query"));
        pass.site("z", attention.mix(pass, pattern, v));
        return pass.trace();
    }

    private static void label(Pass pass, int tokens, String... axes) {
        List<String> names =
                IntStream.rangeClosed(1, tokens).mapToObj(i -> "t" + i).toList();
        for (String axis : axes) {
            pass.label(axis, names);
        }
    }

    private static Tensor typed(Settings settings, String name, String rows) {
        return settings.grid(name).rename("row", rows).rename("column", "d_head");
    }

    private static Tensor projected(Pass pass, Tensor x, Settings settings, String name, String rows) {
        Tensor w = settings.grid(name).rename("row", "d_model").rename("column", "d_head");
        if (!x.axes().axis("d_model").equals(w.axes().axis("d_model"))) {
            throw new RefusedException("X has " + x.axes().size("d_model") + " columns, so " + name
                    + " needs as many rows; it has " + w.axes().size("d_model"));
        }
        return pass.rename(pass.linear(x, pass.site(name, w)), "pos", rows);
    }

    private static void agree(Tensor q, Tensor k, Tensor v) {
        Axes keys = k.axes();
        if (q.axes().size("d_head") != keys.size("d_head")) {
            throw new RefusedException("Q has " + q.axes().size("d_head") + " columns and K has " + keys.size("d_head")
                    + ": a query meets a key number by number, so they must be as many.");
        }
        if (v.axes().size("key") != keys.size("key")) {
            throw new RefusedException("K has " + keys.size("key") + " rows and V has "
                    + v.axes().size("key") + ": each key offers one value, so they must be as many.");
        }
    }
}

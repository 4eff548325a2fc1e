package loupe.workbench.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.Weights;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Real passes for the tests of the instruments: a small transformer with unlearned weights, scaled up so that its
/// heads differ.
public final class Passes {

    static final List<String> WORDS = List.of("[CLS]", "she", "swam", "to", "the", "river", "bank");
    private static final float LOUD = 12; // makes the small first weights show in the pattern

    private Passes() {}

    /// An encoder over [#WORDS]: two layers of four heads, d_model 32.
    public static Trace encoder() {
        return run(TransformerConfig.encoder(40, 32, 32, 2, 4), WORDS, Probe.NONE);
    }

    /// The same with a probe.
    public static Trace encoder(Probe probe) {
        return run(TransformerConfig.encoder(40, 32, 32, 2, 4), WORDS, probe);
    }

    /// A decoder: nobody looks ahead, so half of the scores are masked.
    public static Trace decoder() {
        return run(TransformerConfig.decoder(40, 32, 32, 2, 4), WORDS, Probe.NONE);
    }

    private static Trace run(TransformerConfig config, List<String> words, Probe probe) {
        Weights w = Beginning.of(config, 11);
        Map<String, Tensor> louder = new LinkedHashMap<>();
        w.all().forEach((name, t) -> louder.put(name, name.contains(".w_") ? louder(t) : t));
        Pass pass = Pass.on(new EjmlBackend(), probe);
        for (String axis : List.of("query", "key", "pos")) {
            pass.label(axis, words);
        }
        pass.label(
                "d_vocab",
                IntStream.range(0, config.dVocab())
                        .mapToObj(i -> i < words.size() ? words.get(i) : "word" + i)
                        .toList());
        int[] ids = new int[words.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i;
        }
        Tensor logits = Transformer.of(config, Weights.of(louder)).forward(pass, Tensor.ids("pos", ids));
        pass.site("probs", pass.softmax(pass.scale(logits, 0.5f)));
        return pass.trace();
    }

    private static Tensor louder(Tensor t) {
        float[] cells = t.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= LOUD;
        }
        return Tensor.of(t.axes(), cells);
    }

    /// One square tensor of a size, with a single hot cell.
    public static Trace square(int n, int hotRow, int hotColumn) {
        SplittableRandom random = new SplittableRandom(5);
        float[] cells = new float[n * n];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (random.nextDouble() * 0.02);
        }
        cells[hotRow * n + hotColumn] = 1;
        Pass pass = Pass.on(new EjmlBackend());
        pass.site("pattern", Tensor.of(Axes.of("query", n, "key", n), cells));
        return pass.trace();
    }

    /// Vectors with labels: symbols of a text before and after a merge, counts of draws.
    public static Trace many() {
        Pass pass = Pass.on(new EjmlBackend());
        List<String> before = List.of("s", "h", "e", " ", "s", "e", "e", "s", " ", "t", "h", "e", " ", "s", "e", "a");
        pass.label("symbol", before);
        pass.label("piece", List.of("s", "he", " ", "s", "e", "e", "s", " ", "t", "he", " ", "s", "e", "a"));
        pass.site("letters", Tensor.ids("symbol", 18, 7, 4, 0, 18, 4, 4, 18, 0, 19, 7, 4, 0, 18, 4, 1));
        pass.site("merged", Tensor.ids("piece", 18, 26, 0, 18, 4, 4, 18, 0, 19, 26, 0, 18, 4, 1));
        pass.label("draw", List.of("the", "a", "bank", "river", "cash"));
        pass.site("counts", Tensor.vector("draw", 412, 295, 160, 98, 35));
        pass.site("expected_counts", Tensor.vector("draw", 400, 300, 170, 90, 40));
        return pass.trace();
    }

    /// Losses that fall, as a training publishes them.
    public static Trace training() {
        Pass pass = Pass.on(new EjmlBackend());
        SplittableRandom random = new SplittableRandom(3);
        float[] train = new float[200];
        float[] look = new float[6];
        for (int i = 0; i < train.length; i++) {
            train[i] = (float) (0.1 + Math.exp(-i / 40.0) + random.nextDouble() * 0.05);
        }
        for (int i = 0; i < look.length; i++) {
            look[i] = (float) (0.14 + Math.exp(-i));
        }
        pass.label("look", List.of("0", "40", "80", "120", "160", "200"));
        pass.site("train_loss", Tensor.vector("step", train));
        pass.site("validation_loss", Tensor.vector("look", look));
        pass.site("training_step", Tensor.scalar(120));
        pass.site("start_loss", Tensor.scalar(1.0986f));
        return pass.trace();
    }

    /// Cells of every kind: numbers with sign, masked, broken.
    public static Trace strange() {
        Pass pass = Pass.on(new EjmlBackend());
        float m = Float.NEGATIVE_INFINITY;
        pass.label("row", List.of("a long label that is cut", "b", "c"));
        pass.site("scores", Tensor.matrix("row", "column", new float[][] {
            {1.25f, m, Float.NaN, -3.5f}, {0.0004f, -0.2f, m, 12.75f}, {Float.POSITIVE_INFINITY, 0, -1, 2}
        }));
        return pass.trace();
    }
}

package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import loupe.engine.corpus.SplitMix;
import loupe.engine.decode.Distribution;
import loupe.engine.decode.Draw;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Logits divided by a temperature before softmax, the entropy that follows, and draws from what comes out.
///
/// Sites `[token]`: `next_logits`, `scaled_logits`, `log_probs` (nats), `probs`, `samples` (how often each was drawn);
/// single
/// numbers `temperature` (0 when greedy), `entropy` (nats), `ceiling` (the largest entropy of so many tokens),
/// `entropy_bits`; `temperatures` and `entropy_curve [temperature]` (nats). With story-gpt
/// also every site of its pass.
final class Temperatures implements Experiment {

    private static final int CURVE = 61; // temperatures from 0.05 to 10, evenly spaced on a logarithmic scale
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 10;

    @Override
    public String id() {
        return "temperature";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                NextWord.source(),
                NextWord.text(),
                NextWord.row("logits", "Logits", -50, 50, 2, 1, 0.5f, -1),
                NumberSetting.logarithmic("temperature", "Temperature", LOWEST, HIGHEST, 1),
                new ToggleSetting("greedy", "Greedy", false),
                new WholeSetting("draws", "Draws", 0, 1000, 50, 200));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        Tensor logits = pass.site(
                "next_logits",
                NextWord.fromModel(settings)
                        ? NextWord.logits(pass, settings, lab)
                        : NextWord.typed(pass, settings.grid("logits")));
        float temperature = (float) settings.number("temperature");
        pass.site("temperature", Tensor.scalar(settings.on("greedy") ? 0 : temperature));
        Tensor scaled = pass.site(
                "scaled_logits",
                settings.on("greedy")
                        ? pass.where(likeliest(pass, logits), logits, Float.NEGATIVE_INFINITY)
                        : pass.apply(Affine.over(temperature), logits));
        Tensor logProbs = pass.site("log_probs", pass.logSoftmax(scaled));
        Tensor probs = pass.site("probs", pass.softmax(scaled));
        Tensor entropy = pass.site("entropy", entropy(pass, probs, logProbs));
        pass.site("entropy_bits", pass.apply(new Affine((float) (1 / Math.log(2)), 0, "/ ln 2"), entropy));
        pass.site("ceiling", Tensor.scalar((float) Math.log(probs.size())));
        curve(pass, logits);
        pass.site("samples", draws(probs, settings));
        return pass.trace();
    }

    private static Tensor likeliest(Pass pass, Tensor logits) {
        int best = 0;
        for (int i = 1; i < logits.size(); i++) {
            best = logits.at(i) > logits.at(best) ? i : best;
        }
        return pass.given("likeliest", Tensor.zeros(logits.axes()).with(1, best));
    }

    /// −Σ p ln p over the last axis, in nats; a token without probability adds nothing.
    private static Tensor entropy(Pass pass, Tensor probs, Tensor logProbs) {
        Tensor some = pass.given("has a share", positive(probs));
        Tensor terms = pass.multiply(probs, pass.where(some, logProbs, 0));
        List<String> kept = probs.axes().without("token").names();
        return pass.apply(new Affine(-1, 0, "· (−1)"), pass.sum(terms, kept.toArray(String[]::new)));
    }

    private static Tensor positive(Tensor probs) {
        float[] cells = probs.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] > 0 ? 1 : 0;
        }
        return Tensor.of(probs.axes(), cells);
    }

    /// The same entropy at every temperature of the curve, in one product.
    private static void curve(Pass pass, Tensor logits) {
        float[] temperatures = new float[CURVE];
        float[] inverse = new float[CURVE];
        for (int i = 0; i < CURVE; i++) {
            temperatures[i] = (float) (LOWEST * Math.pow(HIGHEST / LOWEST, (double) i / (CURVE - 1)));
            inverse[i] = 1 / temperatures[i];
        }
        pass.site("temperatures", Tensor.vector("temperature", temperatures));
        Tensor over = pass.given("1 / temperatures", Tensor.vector("temperature", inverse));
        Tensor scaled = pass.contract(over, logits, "temperature", "token"); // [temperature, token]
        pass.site("entropy_curve", entropy(pass, pass.softmax(scaled), pass.logSoftmax(scaled)));
    }

    private static Tensor draws(Tensor probs, Settings settings) {
        float[] counts = new float[probs.size()];
        boolean drawable = Arrays.stream(toDoubles(probs)).allMatch(Double::isFinite);
        if (drawable) {
            Distribution distribution = Distribution.ofProbabilities(probs);
            SplitMix random = new SplitMix(settings.seed());
            for (int i = 0; i < settings.whole("draws"); i++) {
                counts[Draw.of(distribution, random).token()]++;
            }
        }
        return Tensor.of(Axes.of("token", counts.length), counts);
    }

    private static double[] toDoubles(Tensor tensor) {
        double[] cells = new double[tensor.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = tensor.at(i);
        }
        return cells;
    }
}

package loupe.engine.golden;

import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.op.Affine;
import loupe.engine.op.CrossEntropy;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// How wrong a prediction is.
final class LossCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/cross_entropy", LossCases::crossEntropy,
            "functional/perplexity", LossCases::perplexity,
            "gradients/softmax_cross_entropy", LossCases::gradient,
            "gradients/ctc_loss", LossCases::ctc,
            "gradients/word2vec_skip_gram", LossCases::skipGram,
            "gradients/word2vec_cbow", LossCases::bagOfWords);

    private LossCases() {}

    private static void crossEntropy(Run run) {
        Pass pass = run.pass;
        Tensor logits = run.in("logits");
        Tensor labels = ignoring(run.in("labels"), run.whole("ignore_index"));
        Tensor logs = pass.logSoftmax(logits);
        Tensor losses = tokenLosses(pass, logs, labels);
        int counted = count(labels);
        Tensor mean = pass.crossEntropy(logits, labels);
        run.answer("log_probabilities", logs);
        run.answer("token_loss", losses);
        run.answer("loss_mean", mean);
        run.answer("loss_sum", pass.sum(losses));
        run.answer("counted_tokens", counted);
        // smoothing: a share of each label is spread evenly over all classes
        float smoothing = (float) run.number("label_smoothing");
        Tensor even = pass.multiply(pass.mean(logs, "tokens"), isCounted(labels));
        Tensor spread = pass.apply(Affine.over(-counted), pass.sum(even));
        run.answer("loss_mean_smoothed", pass.add(pass.scale(mean, 1 - smoothing), pass.scale(spread, smoothing)));
    }

    /// The labels with the engine's own mark for "does not count" in place of the case's.
    private static Tensor ignoring(Tensor labels, int mark) {
        float[] cells = labels.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == mark ? CrossEntropy.IGNORED : cells[i];
        }
        return Tensor.of(labels.axes(), cells);
    }

    /// −ln p(label) at each position, 0 where the label does not count.
    private static Tensor tokenLosses(Pass pass, Tensor logs, Tensor labels) {
        Tensor chosen = pass.where(oneHot(labels, logs.axes()), logs, 0);
        return pass.scale(pass.sum(chosen, labels.axes().names().toArray(String[]::new)), -1);
    }

    private static Tensor oneHot(Tensor labels, Axes axes) {
        int n = axes.last().size();
        float[] cells = new float[axes.size()];
        for (int i = 0; i < labels.size(); i++) {
            if (labels.at(i) != CrossEntropy.IGNORED) {
                cells[i * n + (int) labels.at(i)] = 1;
            }
        }
        return Tensor.of(axes, cells);
    }

    private static Tensor isCounted(Tensor labels) {
        float[] cells = labels.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == CrossEntropy.IGNORED ? 0 : 1;
        }
        return Tensor.of(labels.axes(), cells);
    }

    static int count(Tensor labels) {
        int count = 0;
        for (float cell : isCounted(labels).toArray()) {
            count += (int) cell;
        }
        return count;
    }

    private static void perplexity(Run run) {
        Pass pass = run.pass;
        Tensor ids = run.in("input_ids", "batch", "pos");
        int n = ids.axes().size("pos");
        Tensor kept = pass.where(run.in("attention_mask", "batch", "pos"), ids, CrossEntropy.IGNORED);
        Tensor labels = pass.slice(kept, "pos", 1, n); // each position is judged by the next token
        Tensor logits = pass.slice(run.in("logits", "batch", "pos", "d_vocab"), "pos", 0, n - 1);
        Tensor losses = tokenLosses(pass, pass.logSoftmax(logits), labels);
        Tensor loss = pass.crossEntropy(logits, labels);
        run.answer("token_nll", losses);
        run.answer("loss", loss);
        run.answer("perplexity", pass.map(Function.EXP, loss));
        run.answer("bits_per_token", pass.apply(Affine.over((float) Math.log(2)), loss));
        Tensor sums = pass.sum(losses, "batch");
        Tensor means = pass.divide(sums, pass.sum(isCounted(labels), "batch"));
        run.answer("nll_per_sequence", means);
        run.answer("perplexity_per_sequence", pass.map(Function.EXP, means));
        run.answer("log_likelihood_per_sequence", pass.scale(sums, -1));
    }

    private static void gradient(Run run) {
        run.answerGradients(run.pass.crossEntropy(run.in("logits"), run.in("labels")));
    }

    private static void ctc(Run run) {
        Pass pass = run.pass;
        Tensor logs = pass.logSoftmax(run.in("logits", "batch", "frame", "class"));
        Tensor lengths = run.in("target_lengths", "batch");
        Tensor each = pass.ctcLoss(
                logs,
                run.in("targets", "batch", "label"),
                run.in("input_lengths", "batch"),
                lengths,
                run.whole("blank"));
        run.answer("log_probabilities", logs);
        run.answer("loss_per_sequence", each);
        run.answer("loss_mean", pass.mean(pass.divide(each, lengths))); // a long text counts no more than a short one
        run.answerGradients(pass.sum(each));
    }

    private static void skipGram(Run run) {
        Tensor centres = run.pass.gather(run.in("E", "word", "features"), run.in("centres"));
        predict(run, centres, run.in("contexts"), "pairs");
    }

    /// The mean of the context words' vectors; −1 stands where there is no word.
    private static void bagOfWords(Run run) {
        Pass pass = run.pass;
        Tensor contexts = run.in("contexts");
        float[] ids = contexts.toArray();
        float[] real = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            real[i] = ids[i] < 0 ? 0 : 1;
            ids[i] = Math.max(0, ids[i]);
        }
        Tensor present = Tensor.of(contexts.axes(), real);
        Tensor words = pass.gather(run.in("E", "word", "features"), Tensor.of(contexts.axes(), ids));
        Tensor sums = pass.contract(words, present, "windows", "features");
        Tensor mean = pass.divide(sums, pass.sum(present, "windows"));
        run.answer("mean_context", mean);
        predict(run, mean, run.in("centres"), "windows");
    }

    private static void predict(Run run, Tensor vectors, Tensor labels, String axis) {
        Tensor logits = run.pass.contract(vectors, run.in("U", "word", "features"), axis, "word");
        run.answer("logits", logits);
        run.answerGradients(run.pass.crossEntropy(logits, labels));
    }
}

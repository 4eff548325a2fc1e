package loupe.engine.golden;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.backend.Function;
import loupe.engine.backend.Reduction;
import loupe.engine.layer.Linear;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// One vector for a whole text, and how alike two vectors are.
final class SimilarityCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/pooling_and_similarity", SimilarityCases::pooling,
            "gradients/clip_contrastive_loss", SimilarityCases::contrast);

    private SimilarityCases() {}

    private static void pooling(Run run) {
        Pass pass = run.pass;
        Tensor hidden = run.in("hidden_states", "batch", "pos", "features");
        Tensor mask = run.in("attention_mask", "batch", "pos");
        Axes pooled = hidden.axes().without("pos");
        Tensor first = pass.relabel(pass.slice(hidden, "pos", 0, 1), pooled);
        Linear pooler = new Linear(run.in("pooler_W", "features", "out"), run.in("pooler_b", "out"));
        run.answer("cls", first);
        run.answer("pooled", pass.map(Function.TANH, pooler.forward(pass, first)));
        Tensor lengths = pass.sum(mask, "batch");
        run.answer("mean", pass.divide(pass.contract(hidden, mask, "batch", "features"), lengths));
        Tensor real = pass.where(mask, hidden, Float.NEGATIVE_INFINITY);
        run.answer("max", pass.backend().reduce(Reduction.MAX, real, pooled));
        run.answer("last", pass.contract(hidden, lastOf(mask, lengths), "batch", "features"));
        similarity(run);
    }

    /// 1 at the last real token of each text.
    private static Tensor lastOf(Tensor mask, Tensor lengths) {
        int n = mask.axes().size("pos");
        float[] cells = new float[mask.size()];
        for (int i = 0; i < lengths.size(); i++) {
            cells[i * n + (int) lengths.at(i) - 1] = 1;
        }
        return Tensor.of(mask.axes(), cells);
    }

    private static void similarity(Run run) {
        Pass pass = run.pass;
        Tensor words = run.in("E", "word", "features");
        int n = words.axes().size("word");
        run.answer("cosine", cosine(pass, words, pass.rename(words, "word", "other")));
        Tensor oneHot = identity(n);
        run.answer("one_hot_cosine", cosine(pass, oneHot, pass.rename(oneHot, "word", "other")));
        Tensor abc = pass.gather(words, run.in("analogy", "abc"));
        Tensor signs = Tensor.vector("abc", 1, -1, 1);
        Tensor target = pass.contract(abc, signs, "features");
        Tensor similarity =
                cosine(pass, words, pass.relabel(target, target.axes().prepend(one("other"))));
        run.answer("analogy_similarity", similarity);
        run.answer("analogy_ranking", ranking(similarity, run.in("analogy", "abc")));
    }

    private static Axis one(String name) {
        return new Axis(name, 1);
    }

    /// `a · b / (‖a‖ ‖b‖)` for each pair: `[word, other]`.
    private static Tensor cosine(Pass pass, Tensor a, Tensor b) {
        return pass.contract(unit(pass, a, "word"), unit(pass, b, "other"), "word", "other");
    }

    /// Each row divided by its length.
    private static Tensor unit(Pass pass, Tensor rows, String row) {
        Tensor squares = pass.sum(pass.map(Function.SQUARE, rows), row);
        return pass.divide(rows, pass.map(Function.SQUARE_ROOT, squares));
    }

    private static Tensor identity(int n) {
        Tensor zeros = Tensor.zeros(Axes.of("word", n, "features", n));
        return IntStream.range(0, n).boxed().reduce(zeros, (t, i) -> t.with(1, i, i), (a, b) -> b);
    }

    /// The words from the most similar on, without the three that were asked with.
    private static Tensor ranking(Tensor similarity, Tensor asked) {
        int[] order = IntStream.range(0, similarity.size())
                .filter(word -> IntStream.range(0, asked.size()).noneMatch(i -> asked.at(i) == word))
                .boxed()
                .sorted(Comparator.comparingDouble(word -> -similarity.at(word)))
                .mapToInt(Integer::intValue)
                .toArray();
        return Tensor.ids("rank", order);
    }

    /// Matching pictures and texts should be alike, all others not: cross-entropy over rows and over columns.
    private static void contrast(Run run) {
        Pass pass = run.pass;
        Tensor images = unit(pass, run.in("image_features", "image", "features"), "image");
        Tensor texts = unit(pass, run.in("text_features", "text", "features"), "text");
        Tensor scale = pass.map(Function.EXP, pass.relabel(run.in("logit_scale", "one"), Axes.SCALAR));
        Tensor perImage = pass.multiply(pass.contract(images, texts, "image", "text"), scale);
        Tensor perText = pass.permute(perImage, "text", "image");
        int n = perImage.axes().size("image");
        int[] diagonal = IntStream.range(0, n).toArray();
        Tensor both = pass.add(
                pass.crossEntropy(perImage, Tensor.ids("image", diagonal)),
                pass.crossEntropy(perText, Tensor.ids("text", diagonal)));
        run.answer("image_embeds", images);
        run.answer("text_embeds", texts);
        run.answer("logits_per_image", perImage);
        run.answer("loss_seed_formula", both);
        run.answerGradients(pass.scale(both, 0.5f));
    }
}

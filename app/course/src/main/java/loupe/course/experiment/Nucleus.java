package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import loupe.engine.corpus.SplitMix;
import loupe.engine.decode.Cut;
import loupe.engine.decode.Distribution;
import loupe.engine.decode.Draw;
import loupe.engine.decode.Sampling;
import loupe.engine.decode.Stage;
import loupe.engine.decode.TopK;
import loupe.engine.decode.TopP;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Cutting the tail before drawing: the k most likely tokens, or the smallest set with enough probability.
///
/// Sites: `typed [token]` as it was typed in and `probs [token]` before cutting; by falling probability, `order [rank]`
/// (token numbers), `sorted [rank]`,
/// `cumulative [rank]`, `kept [rank]` (1 = stays), `survivors [rank]`, `renormalised [rank]`; single numbers `kept_k`
/// and `kept_p` (how many each rule alone would keep), `n_kept`, `mass` and `drawn` (the token number drawn with the
/// seed; `drawn_rank` is its rank).
final class Nucleus implements Experiment {

    @Override
    public String id() {
        return "nucleus";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                NextWord.source(),
                NextWord.text(),
                NextWord.row("p", "Probabilities", 0, 1, 0.4f, 0.3f, 0.15f, 0.08f, 0.04f, 0.03f),
                NumberSetting.logarithmic("temperature", "Temperature", 0.05, 10, 1),
                WholeSetting.of("top_k", "Top-k (0 = off)", 0, 40, 0),
                NumberSetting.linear("top_p", "Top-p", 0, 1, 0.01, 0.9),
                new ChoiceSetting(
                        "rule",
                        "Enough means",
                        List.of(
                                new ChoiceSetting.Option("at_least", "≥ p"),
                                new ChoiceSetting.Option("more_than", "> p")),
                        "at_least"),
                new ChoiceSetting(
                        "first",
                        "First",
                        List.of(new ChoiceSetting.Option("top_k", "top-k"), new ChoiceSetting.Option("top_p", "top-p")),
                        "top_k"));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        Tensor probs = pass.site("probs", probabilities(pass, settings, lab));
        Distribution distribution = distribution(probs, settings);
        Stage topK = new TopK(settings.whole("top_k") == 0 ? probs.size() : settings.whole("top_k"), TopK.Ties.GO);
        Stage topP = new TopP(
                settings.number("top_p"),
                settings.choice("rule").equals("at_least") ? TopP.Reach.AT_LEAST : TopP.Reach.MORE_THAN);
        boolean kFirst = settings.choice("first").equals("top_k");
        List<Cut> cuts = Sampling.of(kFirst ? topK : topP, kFirst ? topP : topK).trace(distribution);
        sorted(pass, probs, distribution.order(), cuts.getLast().after());
        pass.site("kept_k", Tensor.scalar(topK.apply(distribution).kept()));
        pass.site("kept_p", Tensor.scalar(topP.apply(distribution).kept()));
        Draw draw = Draw.of(cuts.getLast().after(), new SplitMix(settings.seed()));
        pass.site("drawn", Tensor.scalar(draw.token()));
        int[] order = distribution.order();
        pass.site("drawn_rank", Tensor.scalar(rank(order, draw.token())));
        return pass.trace();
    }

    private static Tensor probabilities(Pass pass, Settings settings, Lab lab) {
        if (NextWord.fromModel(settings)) {
            Tensor logits = pass.site("next_logits", NextWord.logits(pass, settings, lab));
            return pass.softmax(pass.apply(Affine.over((float) settings.number("temperature")), logits));
        }
        Tensor typed = pass.site("typed", NextWord.typed(pass, settings.grid("p")));
        double sum = 0;
        for (int i = 0; i < typed.size(); i++) {
            sum += typed.at(i);
        }
        if (!(sum > 0)) {
            throw new RefusedException(
                    "All probabilities are 0, so there is nothing to draw. Give one of them a share.");
        }
        return Math.abs(sum - 1) < 1e-6 ? typed : pass.divide(typed, pass.sum(typed));
    }

    private static Distribution distribution(Tensor probs, Settings settings) {
        for (int i = 0; i < probs.size(); i++) {
            if (!(probs.at(i) >= 0) || Float.isInfinite(probs.at(i))) {
                throw new RefusedException(
                        "A probability is " + probs.at(i) + ". Undo the edit, or type a number from 0 to 1.");
            }
        }
        return NextWord.fromModel(settings) ? Distribution.ofProbabilities(probs) : Distribution.typed(probs.toArray());
    }

    /// Everything by rank, from the likeliest down.
    private static void sorted(Pass pass, Tensor probs, int[] order, Distribution after) {
        int n = order.length;
        List<String> names = names(pass, order);
        pass.label("rank", names);
        Tensor ranks = pass.site("order", Tensor.ids("rank", order));
        Tensor sorted = pass.site("sorted", pass.gather(probs, ranks));
        Tensor upTo = pass.given("this rank and all before", upTo(n));
        pass.site("cumulative", pass.rename(pass.contract(upTo, sorted, "up_to"), "up_to", "rank"));
        float[] kept = new float[n];
        int count = 0;
        for (int r = 0; r < n; r++) {
            kept[r] = after.has(order[r]) ? 1 : 0;
            count += (int) kept[r];
        }
        Tensor stays = pass.site("kept", Tensor.of(Axes.of("rank", n), kept));
        pass.site("n_kept", Tensor.scalar(count));
        Tensor survivors = pass.site("survivors", pass.where(stays, sorted, 0));
        Tensor mass = pass.site("mass", pass.sum(survivors));
        pass.site("renormalised", pass.divide(survivors, mass));
    }

    private static List<String> names(Pass pass, int[] order) {
        List<String> tokens = pass.labels("token");
        return Arrays.stream(order)
                .mapToObj(id -> id < tokens.size() ? tokens.get(id) : Integer.toString(id))
                .toList();
    }

    private static int rank(int[] order, int token) {
        int rank = 0;
        while (order[rank] != token) {
            rank++;
        }
        return rank;
    }

    /// Ones where `rank` is at most `up_to`: a product with it is a running sum.
    private static Tensor upTo(int n) {
        float[] cells = new float[n * n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(cells, i * n, i * n + i + 1, 1);
        }
        return Tensor.of(Axes.of("up_to", n, "rank", n), cells);
    }
}

package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.corpus.Grammar;
import loupe.engine.corpus.SplitMix;
import loupe.engine.corpus.Stories;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// Compares the vectors that a model makes of *bank* at the river and of *bank* in the town.
public record Senses(WordFilling filling) {
    private static final String WORD = "bank";
    private static final long SEED = 93;

    /// Cosines between vectors of the same and of the other sense, and the share of vectors that lie closer to
    /// the mean of their own sense than to that of the other, after the last block. Means and tested vectors
    /// are of different texts.
    public Map<String, Double> measure(int texts) {
        List<double[]> river = vectors(Stories.riverBank(), texts);
        List<double[]> money = vectors(Stories.moneyBank(), texts);
        int half = texts / 2;
        double[] riverMean = mean(river.subList(0, half));
        double[] moneyMean = mean(money.subList(0, half));
        double right = closer(river.subList(half, texts), riverMean, moneyMean)
                + closer(money.subList(half, texts), moneyMean, riverMean);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("bank_same_sense_cosine", (meanCosine(river, river) + meanCosine(money, money)) / 2);
        figures.put("bank_other_sense_cosine", meanCosine(river, money));
        figures.put("bank_closer_to_own_sense", right / (2.0 * (texts - half)));
        return figures;
    }

    /// The vector of *bank* after the last block, in texts of one sense.
    private List<double[]> vectors(Grammar grammar, int texts) {
        return IntStream.range(0, texts)
                .parallel()
                .mapToObj(i -> vector(grammar.sample(SplitMix.stream(SEED, i)).words()))
                .toList();
    }

    private double[] vector(List<String> words) {
        Tensor ids = Tensor.ids("pos", filling.ids(words));
        Tensor stream = filling.model().residual(Pass.forgetful(filling.backend()), ids, null);
        Tensor bank = stream.select("pos", words.indexOf(WORD) + 1);
        return IntStream.range(0, bank.size()).mapToDouble(bank::at).toArray();
    }

    private static double closer(List<double[]> vectors, double[] own, double[] other) {
        return vectors.stream().filter(v -> cosine(v, own) > cosine(v, other)).count();
    }

    private static double[] mean(List<double[]> vectors) {
        double[] mean = new double[vectors.getFirst().length];
        vectors.forEach(vector -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        });
        return mean;
    }

    /// Over all pairs of two different texts.
    private static double meanCosine(List<double[]> a, List<double[]> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                sum += i == j ? 0 : cosine(a.get(i), b.get(j));
            }
        }
        return sum / (a.size() * (b.size() - 1.0));
    }

    private static double cosine(double[] a, double[] b) {
        double product = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return product / Math.sqrt(aa * bb);
    }
}

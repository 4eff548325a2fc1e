package loupe.checker.classroom;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How well one part tells strong students from weak ones. `part[i]` is what student i has on the part, from 0 to 1;
/// `against[i]` what the same student has elsewhere, from 0 to 1.
final class Discrimination {

    private static final int LEAST_STUDENTS = 3;
    private static final double TAIL = 0.27;

    private Discrimination() {}

    /// Pearson's correlation. Called with the rest of the score, the part itself taken out, it is the corrected
    /// item-total correlation: Henrysson 1963, Correction of item-total correlations in item analysis,
    /// Psychometrika 28, 211-218.
    static OptionalDouble correlation(double[] part, double[] against) {
        int n = part.length;
        if (n < LEAST_STUDENTS) {
            return OptionalDouble.empty();
        }
        double meanPart = Arrays.stream(part).sum() / n;
        double meanAgainst = Arrays.stream(against).sum() / n;
        double together = 0;
        double ofPart = 0;
        double ofAgainst = 0;
        for (int i = 0; i < n; i++) {
            double a = part[i] - meanPart;
            double b = against[i] - meanAgainst;
            together += a * b;
            ofPart += a * a;
            ofAgainst += b * b;
        }
        double scale = StrictMath.sqrt(ofPart) * StrictMath.sqrt(ofAgainst);
        return scale < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(together / scale, -1, 1));
    }

    /// The mean of the best 27 % by score minus that of the weakest 27 %: Kelley 1939, The selection of upper and lower
    /// groups for the validation of test items, Journal of Educational Psychology 30, 17-24. Students with
    /// the score at the edge of a group share its last places, so that nobody's name decides.
    static OptionalDouble upperLower(double[] part, double[] score) {
        int n = part.length;
        if (n < LEAST_STUDENTS) {
            return OptionalDouble.empty();
        }
        int places = Math.max(1, (int) Math.floor(TAIL * n + 0.5));
        double[] falling = Arrays.stream(score).map(x -> -x).toArray();
        return OptionalDouble.of(mean(part, falling, places) - mean(part, score, places));
    }

    /// The mean of the part over those with the lowest ranks.
    private static double mean(double[] part, double[] rank, int places) {
        double[] sorted = rank.clone();
        Arrays.sort(sorted);
        double edge = sorted[places - 1];
        double sumInside = 0;
        double sumAtEdge = 0;
        int inside = 0;
        int atEdge = 0;
        for (int i = 0; i < part.length; i++) {
            if (rank[i] < edge) {
                sumInside += part[i];
                inside++;
            } else if (rank[i] == edge) {
                sumAtEdge += part[i];
                atEdge++;
            }
        }
        return (sumInside + sumAtEdge * (places - inside) / atEdge) / places;
    }
}

package loupe.engine.op;

import java.util.Arrays;

/// Every way to spread a row of labels over frames: each label lasts one frame or more, and blanks may stand before,
/// between and after them; two equal labels in a row have a blank between them. All are summed up at once by walking
/// over the frames (Graves et al. 2006, *Connectionist temporal classification*, §4.1).
///
/// A state is a place in the row `blank, label, blank, label, …, blank`. From frame to frame an alignment stays, goes
/// on by one state, or by two past a blank that may be left out.
final class Alignments {

    private final double[][] logProbs; // [frame, class], nats
    private final int[] states; // the class of each state

    /// @param labels none of which is the blank
    /// @throws IllegalArgumentException if there are too few frames for the labels
    Alignments(double[][] logProbs, int[] labels, int blank) {
        this.logProbs = logProbs;
        this.states = new int[2 * labels.length + 1];
        Arrays.fill(states, blank);
        int repeated = 0;
        for (int i = 0; i < labels.length; i++) {
            states[2 * i + 1] = labels[i];
            repeated += i > 0 && labels[i] == labels[i - 1] ? 1 : 0;
        }
        int needed = Math.max(1, labels.length + repeated);
        if (logProbs.length < needed) {
            throw new IllegalArgumentException("ctc: " + labels.length + " labels, " + repeated
                    + " of them like the one before, need " + needed + " frames; there are " + logProbs.length);
        }
    }

    /// The logarithm of the probability of all alignments together, in nats.
    double logTotal() {
        return total(forwards());
    }

    /// The share of the total that puts each class at each frame: `[frame, class]`, each frame's sum is 1.
    double[][] shares() {
        double[][] before = forwards();
        double[][] after = backwards();
        double total = total(before);
        double[][] shares = new double[logProbs.length][logProbs[0].length];
        for (int t = 0; t < shares.length; t++) {
            for (int s = 0; s < states.length; s++) {
                shares[t][states[s]] += Math.exp(before[t][s] + after[t][s] - total);
            }
        }
        return shares;
    }

    /// ln of the probability of all beginnings that reach a state at a frame, that frame included: `[frame, state]`.
    private double[][] forwards() {
        double[][] reached = nothing();
        for (int s = 0; s < Math.min(2, states.length); s++) {
            reached[0][s] = logProbs[0][states[s]];
        }
        for (int t = 1; t < reached.length; t++) {
            for (int s = 0; s < states.length; s++) {
                double from = reached[t - 1][s];
                for (int back = 1; back <= widestStepTo(s); back++) {
                    from = logSum(from, reached[t - 1][s - back]);
                }
                reached[t][s] = from + logProbs[t][states[s]];
            }
        }
        return reached;
    }

    /// ln of the probability of all endings that follow a state at a frame, that frame left out: `[frame, state]`.
    private double[][] backwards() {
        double[][] follow = nothing();
        int last = follow.length - 1;
        for (int s = Math.max(0, states.length - 2); s < states.length; s++) {
            follow[last][s] = 0;
        }
        for (int t = last; t > 0; t--) {
            for (int s = 0; s < states.length; s++) {
                double onwards = follow[t][s] + logProbs[t][states[s]];
                for (int back = 0; back <= widestStepTo(s); back++) {
                    follow[t - 1][s - back] = logSum(follow[t - 1][s - back], onwards);
                }
            }
        }
        return follow;
    }

    private double total(double[][] reached) {
        double[] end = reached[reached.length - 1];
        return states.length == 1 ? end[0] : logSum(end[states.length - 1], end[states.length - 2]);
    }

    /// How many states at most an alignment goes on by to come to this one.
    private int widestStepTo(int state) {
        boolean label = state % 2 == 1;
        boolean another = state >= 3 && states[state] != states[state - 2];
        return label && another ? 2 : Math.min(1, state);
    }

    private double[][] nothing() {
        double[][] none = new double[logProbs.length][states.length];
        for (double[] frame : none) {
            Arrays.fill(frame, Double.NEGATIVE_INFINITY);
        }
        return none;
    }

    private static double logSum(double a, double b) {
        double top = Math.max(a, b);
        return top == Double.NEGATIVE_INFINITY ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
    }
}

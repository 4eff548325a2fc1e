package loupe.engine.decode;

import loupe.engine.corpus.SplitMix;

/// One token drawn by inverse transform: the ids are laid side by side from 0 to 1, each as wide as it is probable, and
/// the token is the one that `u` falls into: the smallest k whose cumulative probability exceeds u.
///
/// @param u     a number in [0, 1)
/// @param token the id drawn
public record Draw(double u, int token) {

    /// The token that `u` picks.
    ///
    /// @throws IllegalArgumentException if `u` is not in [0, 1)
    public static Draw of(Distribution distribution, double u) {
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("draw: u is " + u + "; it must be at least 0 and below 1");
        }
        double sum = 0;
        int last = distribution.likeliest();
        for (int id = 0; id < distribution.size(); id++) {
            double p = distribution.at(id);
            sum += p;
            if (p > 0) {
                last = id;
                if (sum > u) {
                    return new Draw(u, id);
                }
            }
        }
        return new Draw(u, last); // the sum rounded to just below 1
    }

    /// The token that the next number of `random` picks.
    public static Draw of(Distribution distribution, SplitMix random) {
        return of(distribution, random.nextDouble());
    }
}

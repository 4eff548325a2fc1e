package loupe.workbench.instrument;

import java.util.Set;

/// Which run of colours a tensor has: from nothing to much, or from minus through zero to plus.
public enum Tone {
    /// Probabilities, counts and other amounts that are never negative.
    AMOUNT,
    /// Scores, logits, residuals, gradients.
    SIGNED;

    private static final Set<String> AMOUNTS = Set.of(
            "pattern",
            "probs",
            "weights",
            "counts",
            "mask",
            "allowed",
            "kept",
            "picture",
            "loss",
            "losses",
            "typed",
            "sorted",
            "cumulative",
            "survivors",
            "renormalised",
            "guesses",
            "leak",
            "samples",
            "entropy",
            "length",
            "row_sums");

    /// What the name of a site suggests; it depends on nothing else, so that colours do not flip while numbers move.
    public static Tone of(String site) {
        String name = site.substring(site.lastIndexOf('.') + 1);
        boolean amount = AMOUNTS.contains(name)
                || name.endsWith("_probs")
                || name.endsWith("_counts")
                || name.endsWith("_pattern")
                || name.endsWith("_weights")
                || name.endsWith("_loss")
                || name.endsWith("_sums")
                || name.endsWith("_mask");
        return amount && !site.startsWith("grad.") ? AMOUNT : SIGNED;
    }
}

package loupe.engine.corpus;

import java.util.Arrays;
import java.util.Set;

/// Hides some words of a text for masked language modelling, as BERT does.
///
/// Each token that is not special is selected with probability 0.15; of the selected ones 80 % become `[MASK]`,
/// 10 % a random token and 10 % stay as they are (Devlin et al. 2018, *BERT*, §3.1, arXiv 1810.04805).
///
/// @param selection the chance of a token to be selected
/// @param maskId the id of `[MASK]`
/// @param lowestId the first id that is an ordinary token; ids from here to `vocabulary - 1` serve as random tokens
/// @param vocabulary the number of ids
public record MaskedWords(double selection, int maskId, int lowestId, int vocabulary) {
    /// The label of a position that does not count in the loss.
    public static final int IGNORED = -100;
    /// The share of selected tokens that become `[MASK]`, and where the share of random ones ends.
    private static final double MASKED = 0.8;

    private static final double MASKED_OR_RANDOM = 0.9;

    /// What happened to a text: `input` and `labels` as the model gets them, `fates` for whoever explains it.
    public record Masked(int[] input, int[] labels, Fate[] fates) {}

    /// What happened to one token.
    public enum Fate {
        NOT_SELECTED,
        MASKED,
        RANDOM,
        KEPT
    }

    /// Numbers in [0, 1), read one after the other.
    @FunctionalInterface
    public interface Draws {
        double next();
    }

    /// Hides words of one text; `special` ids are never selected. One draw a token, and for a selected one up
    /// to two more.
    public Masked mask(int[] ids, Set<Integer> special, Draws draws) {
        int[] input = ids.clone();
        int[] labels = new int[ids.length];
        Fate[] fates = new Fate[ids.length];
        Arrays.fill(labels, IGNORED);
        Arrays.fill(fates, Fate.NOT_SELECTED);
        for (int i = 0; i < ids.length; i++) {
            if (!special.contains(ids[i]) && draws.next() < selection) {
                labels[i] = ids[i];
                fates[i] = fate(draws.next());
                input[i] = replaced(ids[i], fates[i], draws);
            }
        }
        return new Masked(input, labels, fates);
    }

    private int replaced(int id, Fate fate, Draws draws) {
        return switch (fate) {
            case MASKED -> maskId;
            case RANDOM -> lowestId + (int) (draws.next() * (vocabulary - lowestId));
            case KEPT, NOT_SELECTED -> id;
        };
    }

    private static Fate fate(double draw) {
        if (draw < MASKED) {
            return Fate.MASKED;
        }
        return draw < MASKED_OR_RANDOM ? Fate.RANDOM : Fate.KEPT;
    }
}

package loupe.engine.token;

import java.util.List;

/// How byte-pair encoding treats a text before and while it counts.
///
/// @param letterCase what happens to capitals
/// @param split      where no merge may cross
/// @param ties       which of two equally frequent pairs is taken
public record BpeRules(LetterCase letterCase, Split split, TieRule ties) {

    /// Capitals kept, no cuts, first seen wins: the rules of the classic example `aaabdaaabac`.
    public static BpeRules plain() {
        return new BpeRules(LetterCase.KEPT, Split.NOWHERE, TieRule.FIRST_SEEN);
    }

    /// The same rules with another treatment of capitals.
    public BpeRules with(LetterCase other) {
        return new BpeRules(other, split, ties);
    }

    /// The same rules with other cuts.
    public BpeRules with(Split other) {
        return new BpeRules(letterCase, other, ties);
    }

    /// The same rules with another choice between equals.
    public BpeRules with(TieRule other) {
        return new BpeRules(letterCase, split, other);
    }

    /// The pieces of `text` under these rules.
    List<String> pieces(String text) {
        return split.pieces(letterCase.apply(text));
    }
}

package loupe.engine.token;

import java.util.Locale;

/// Whether capital letters are kept, or made small before anything else happens.
public enum LetterCase {
    /// `The` and `the` are different.
    KEPT,
    /// `The` becomes `the`.
    LOWERED;

    /// `text` in this letter case, the same in every country.
    public String apply(String text) {
        return this == KEPT ? text : text.toLowerCase(Locale.ROOT);
    }
}

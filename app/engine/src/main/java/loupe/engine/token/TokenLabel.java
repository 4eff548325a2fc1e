package loupe.engine.token;

import loupe.engine.input.Shown;

/// Gives a token a visible shape: `·` for a space, `⏎` for a line end, `⇥` for a tab, `∅` for nothing at all.
public final class TokenLabel {

    private TokenLabel() {}

    /// The label of a token's text, on one line and without hidden characters.
    public static String of(String text) {
        if (text.isEmpty()) {
            return "∅";
        }
        return Shown.plain(text.replace(' ', '·').replace('\n', '⏎').replace('\t', '⇥'));
    }
}

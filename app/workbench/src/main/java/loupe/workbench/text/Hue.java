package loupe.workbench.text;

import java.util.Locale;
import java.util.Optional;

/// The three colours that queries, keys and values have everywhere, as style classes.
final class Hue {

    private Hue() {}

    /// Of a tensor, by the last part of its name: `blocks.0.attn.q` has that of queries.
    static Optional<String> ofSite(String site) {
        return switch (site.substring(site.lastIndexOf('.') + 1)) {
            case "q" -> Optional.of("query");
            case "k" -> Optional.of("key");
            case "v" -> Optional.of("value");
            default -> Optional.empty();
        };
    }

    /// Of an emphasised word: `**queries**`, `**K**`.
    static Optional<String> ofWord(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "q", "query", "queries" -> Optional.of("query");
            case "k", "key", "keys" -> Optional.of("key");
            case "v", "value", "values" -> Optional.of("value");
            default -> Optional.empty();
        };
    }
}

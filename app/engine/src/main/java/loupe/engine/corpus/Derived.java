package loupe.engine.corpus;

import java.util.List;

/// A text as a grammar derived it: its words, and the logarithm of the derivation's probability in nats.
public record Derived(List<String> words, double logProbability) {
    public Derived {
        words = List.copyOf(words);
    }

    /// The text in ordinary spelling.
    public String text() {
        return Words.join(words);
    }
}

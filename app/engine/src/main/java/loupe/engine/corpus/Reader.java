package loupe.engine.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text read up to some word, with every way in which the grammar could have written it so far.
///
/// Immutable: [#read] gives the reader one word further on. It is the perfect language model of its grammar:
/// [#next] is the exact distribution of the next word.
public final class Reader {
    private final Rules rules;
    private final Map<Place, Double> written; // the probability of each place just after the last word

    private Reader(Rules rules, Map<Place, Double> written) {
        this.rules = rules;
        this.written = written;
    }

    static Reader of(Rules rules, String start) {
        return new Reader(rules, Map.of(Place.startOf(start), 1.0));
    }

    /// The reader after one more word; it is [#lost] when the grammar cannot continue so.
    public Reader read(String word) {
        Map<Place, Double> next = new LinkedHashMap<>();
        waiting().forEach((place, probability) -> {
            if (!place.rest().isEnd() && word(place).equals(word)) {
                next.merge(place.afterWord(), probability, Double::sum);
            }
        });
        return new Reader(rules, next);
    }

    /// The reader after all these words.
    public Reader readAll(List<String> words) {
        Reader reader = this;
        for (String word : words) {
            reader = reader.read(word);
        }
        return reader;
    }

    /// Whether no text of the grammar begins like this.
    public boolean lost() {
        return written.isEmpty();
    }

    /// The probability that a text of the grammar begins with what was read.
    public double prefixProbability() {
        return written.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// The probability of exactly the text that was read, ending here.
    public double textProbability() {
        return waiting().entrySet().stream()
                .filter(entry -> entry.getKey().rest().isEnd())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /// The exact distribution of the next word, given what was read; what is missing to 1 is the chance that
    /// the text ends.
    public Map<String, Double> next() {
        double total = prefixProbability();
        Map<String, Double> next = new LinkedHashMap<>();
        waiting().forEach((place, probability) -> {
            if (!place.rest().isEnd()) {
                next.merge(word(place), probability / total, Double::sum);
            }
        });
        return next;
    }

    /// Every place at which a word is about to be written, or the text is about to end.
    private Map<Place, Double> waiting() {
        Map<Place, Double> waiting = new LinkedHashMap<>();
        written.forEach((place, probability) -> unfold(place, probability, waiting));
        return waiting;
    }

    private void unfold(Place place, double probability, Map<Place, Double> waiting) {
        if (place.rest().isEnd() || Grammar.writes(place.rest().head())) {
            waiting.merge(place, probability, Double::sum);
            return;
        }
        for (Turn turn : rules.turns(place.rest().head(), place.memory())) {
            unfold(place.after(turn), probability * turn.probability(), waiting);
        }
    }

    private static String word(Place place) {
        return Grammar.word(place.rest().head(), place.memory());
    }
}

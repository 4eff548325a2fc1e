package loupe.checker.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Terms by their first word, so that each word of an answer meets only those that may begin there.
final class TermIndex {

    private final Map<String, List<Term>> byFirstStem = new HashMap<>();

    TermIndex(List<Term> terms) {
        terms.forEach(t -> byFirstStem
                .computeIfAbsent(t.words().getFirst().stem(), s -> new ArrayList<>())
                .add(t));
    }

    static TermIndex of(List<String> phrases) {
        return new TermIndex(phrases.stream().map(Term::of).toList());
    }

    /// Whether the word is one of the terms by itself.
    boolean holds(Word word) {
        return beginning(word).stream().anyMatch(t -> t.words().size() == 1);
    }

    /// Every place in these words, whatever turn of speech they stand in.
    List<Hit> places(List<Word> words) {
        List<Hit> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Term term : beginning(words.get(at))) {
                add(at, term.endAt(words, at), places);
            }
        }
        return places;
    }

    /// Every place in a clause where the terms mean what they say.
    List<Hit> places(Clause clause) {
        List<Hit> places = new ArrayList<>();
        for (int at = 0; at < clause.size(); at++) {
            for (Term term : beginning(clause.word(at))) {
                add(at, term.endAt(clause, at), places);
            }
        }
        return places;
    }

    private List<Term> beginning(Word word) {
        return byFirstStem.getOrDefault(word.stem(), List.of());
    }

    private static void add(int at, int end, List<Hit> places) {
        if (end > at) {
            places.add(new Hit(at, end));
        }
    }
}

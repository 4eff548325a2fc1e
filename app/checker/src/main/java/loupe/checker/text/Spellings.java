package loupe.checker.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.course.source.Spelling;

/// Reads a slip of the finger as the word that was meant. Only words that nobody knows are corrected: *layer* is no
/// misspelled *later*. A misspelling begins with the same letter; one slip is forgiven from 5 letters on, two from 8.
final class Spellings {

    private static final int SHORTEST = 5; // letters, of the word that was meant

    private final Set<String> known = new HashSet<>(English.KNOWN);
    private final Map<Character, List<Word>> meant = new HashMap<>();

    /// `vocabulary` are the words of a rubric; they are preferred to other English words as near. `others` are words
    /// that
    /// are right as they are.
    Spellings(List<Word> vocabulary, List<Word> others) {
        vocabulary.forEach(this::add);
        others.forEach(w -> known.add(w.stem()));
        English.KNOWN.stream()
                .sorted()
                .map(Word::of)
                .filter(w -> !English.LOADED.contains(w.stem()))
                .forEach(this::add);
        vocabulary.forEach(w -> known.add(w.text()));
        vocabulary.forEach(w -> known.add(w.stem()));
    }

    private void add(Word word) {
        if (word.text().length() >= SHORTEST) {
            meant.computeIfAbsent(word.text().charAt(0), c -> new ArrayList<>()).add(word);
        }
    }

    /// Whether it is an English word that is listed, or one of the rubric, in any of its forms.
    boolean knows(Word word) {
        return known.contains(word.text()) || known.contains(word.stem()) || English.STEMS.contains(word.stem());
    }

    List<Word> corrected(List<Word> words) {
        return words.stream().map(this::corrected).toList();
    }

    private Word corrected(Word word) {
        if (word.text().length() < SHORTEST - 1 || knows(word)) {
            return word;
        }
        return nearest(word.text()).map(word::as).orElse(word);
    }

    private Optional<Word> nearest(String text) {
        Word best = null;
        int least = Integer.MAX_VALUE;
        for (Word candidate : meant.getOrDefault(text.charAt(0), List.of())) {
            int slips = Math.max(text.length(), candidate.text().length()) >= 8 ? 2 : 1;
            if (Math.abs(candidate.text().length() - text.length()) <= slips) {
                int distance = Spelling.distance(text, candidate.text());
                if (distance <= slips && distance < least) {
                    best = candidate;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}

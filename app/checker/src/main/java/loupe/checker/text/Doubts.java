package loupe.checker.text;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Signs that a person should read an answer, whatever was found in it: it asks, hedges, reports, quotes or mocks; it
/// holds letters that only look like Latin ones; it claims something that the rubric knows nothing of.
final class Doubts {

    private static final int OTHER_CLAIMS = 2; // unknown words that a sentence with an idea in it may hold
    private static final int ASIDE = 2; // words with a meaning that a clause without an idea may hold
    private static final int QUOTED = 4; // words between quotation marks that are more than a name
    private static final int WORDS_TO_A_CLAIM = 16; // in a long sentence, one more for so many
    private static final Map<String, List<List<String>>> PHRASES = English.lines("doubts").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.groupingBy(List::getFirst));
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> NEVER_BEHIND_ARTICLES =
            Set.of("is", "are", "was", "of", "to", "and", "or", "can", "not", "the", "a", "it", "because", "so", "by");

    private final ReadyRubric ready;
    private final Echo asked;

    Doubts(ReadyRubric ready, Echo question) {
        this.ready = ready;
        this.asked = question;
    }

    /// `explained` are the numbers of the clauses in which an idea was found.
    Set<Doubt> about(String text, List<Sentence> sentences, List<Clause> clauses, Set<Integer> explained) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        add(doubts, Doubt.FOREIGN_LETTERS, foreignLetters(text));
        add(doubts, Doubt.QUOTED, quotes(text));
        add(doubts, Doubt.QUESTION, sentences.stream().anyMatch(s -> s.end() == Sentence.End.QUESTION));
        add(doubts, Doubt.CONFUSED, clauses.stream().anyMatch(ready.subjects()::confused));
        add(doubts, Doubt.HEDGED, sentences.stream().anyMatch(s -> hedged(s.words())));
        add(doubts, Doubt.SHUFFLED, sentences.stream().anyMatch(s -> shuffled(s.words())));
        add(doubts, Doubt.OTHER_CLAIM, otherClaim(sentences, clauses, explained));
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean there) {
        if (there) {
            doubts.add(doubt);
        }
    }

    /// A clause without an idea in it must claim next to nothing, for nobody knows whether it is true; one with an idea
    /// may hold a few words that are not known. What the author wrote is true.
    private boolean otherClaim(List<Sentence> sentences, List<Clause> clauses, Set<Integer> explained) {
        for (int c = 0; c < clauses.size(); c++) {
            List<Word> words = clauses.get(c).words();
            if (ready.model().holds(words)) {
                continue;
            }
            Set<String> unknown =
                    words.stream().filter(w -> !harmless(w)).map(Word::stem).collect(Collectors.toSet());
            boolean more = explained.contains(c)
                    ? unknown.size() > Math.max(OTHER_CLAIMS, words.size() / WORDS_TO_A_CLAIM)
                    : !unknown.isEmpty() || !leads(sentences, clauses.get(c)) && content(clauses.get(c)) > ASIDE;
            if (more || words.stream().anyMatch(this::loaded)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(List<Sentence> sentences, Clause clause) {
        return sentences.get(clause.sentence()).end() == Sentence.End.COLON;
    }

    /// How many words with a meaning of their own it holds, beside the names of what is spoken about.
    private long content(Clause clause) {
        BitSet named = ready.subjects().names(clause);
        return IntStream.range(0, clause.size())
                .filter(i -> !named.get(i) && !clause.idle().get(i))
                .mapToObj(clause::word)
                .filter(w -> w.text().length() > 1
                        && !English.FUNCTION.contains(w.text())
                        && !English.META.contains(w.stem()))
                .count();
    }

    /// A word of the field that makes a claim, and that neither the rubric nor the question has.
    private boolean loaded(Word word) {
        return English.LOADED.contains(word.stem()) && !mentioned(word);
    }

    private boolean mentioned(Word word) {
        return ready.stems().contains(word.stem())
                || ready.modelStems().contains(word.stem())
                || asked.has(word.stem());
    }

    private boolean harmless(Word word) {
        if (mentioned(word)) {
            return true;
        }
        boolean number = word.text().length() <= 2 && word.text().chars().allMatch(Character::isDigit);
        boolean known = English.HARMLESS.contains(word.stem()) || English.FUNCTION.contains(word.text());
        return number
                || word.text().length() == 1
                || known && !ready.trapStems().contains(word.stem());
    }

    /// Exactly these words: *it lies in the future* is no lie.
    private static boolean hedged(List<Word> words) {
        List<String> texts = words.stream().map(Word::text).toList();
        for (int at = 0; at < texts.size(); at++) {
            List<String> rest = texts.subList(at, texts.size());
            if (PHRASES.getOrDefault(texts.get(at), List.of()).stream()
                    .anyMatch(p ->
                            p.size() <= rest.size() && rest.subList(0, p.size()).equals(p))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shuffled(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word next = words.get(i + 1);
            if (ARTICLES.contains(words.get(i).text())
                    && !next.apart()
                    && NEVER_BEHIND_ARTICLES.contains(next.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean foreignLetters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(s -> s != Character.UnicodeScript.LATIN && s != Character.UnicodeScript.COMMON);
    }

    /// Whether whole sentences stand between quotation marks, other than words of the question.
    private boolean quotes(String text) {
        String[] pieces = text.replaceAll("[“”„«»]", "\"").split("\"", -1);
        for (int i = 1; i + 1 < pieces.length; i += 2) {
            List<Word> words = TextReader.words(pieces[i]);
            boolean own = words.stream().anyMatch(w -> !asked.has(w.stem()));
            if (own && words.size() >= QUOTED) {
                return true;
            }
        }
        return false;
    }
}

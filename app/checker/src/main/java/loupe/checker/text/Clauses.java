package loupe.checker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts sentences into clauses: at words such as *but*, and where the talk turns from one entity to another.
final class Clauses {

    private static final Set<String> BREAKS = Set.of("but", "while", "whereas", "although", "however", "though");
    private static final Set<String> TURNS = Set.of("and", "so", "because", "since", "where", "as");
    private static final int LEAD = 2; // words between the turn and the entity: *and the encoder*

    private final Subjects subjects;
    private final List<Clause> clauses = new ArrayList<>();
    private Optional<String> entity = Optional.empty();
    private boolean contrast;

    private Clauses(Subjects subjects) {
        this.subjects = subjects;
    }

    static List<Clause> of(List<Sentence> sentences, Subjects subjects) {
        Clauses clauses = new Clauses(subjects);
        for (int s = 0; s < sentences.size(); s++) {
            clauses.cut(sentences.get(s).words(), s);
        }
        return List.copyOf(clauses.clauses);
    }

    private void cut(List<Word> words, int sentence) {
        List<Mention> mentions = subjects.mentions(words);
        contrast = false;
        entity = Optional.empty();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean breaks = BREAKS.contains(words.get(i).text());
            if (breaks || turns(words, mentions, start, i)) {
                close(words.subList(start, i), within(mentions, start, i), sentence);
                contrast |= breaks;
                start = i;
            }
            int at = i;
            entity = mentions.stream()
                    .filter(m -> m.place().start() == at)
                    .findFirst()
                    .map(Mention::entity)
                    .or(() -> entity);
        }
        close(words.subList(start, words.size()), within(mentions, start, words.size()), sentence);
    }

    /// A comma or *and* before another entity than the one named last, when the words so far say something.
    private boolean turns(List<Word> words, List<Mention> mentions, int start, int i) {
        boolean joint = words.get(i).apart() || TURNS.contains(words.get(i).text());
        if (!joint || entity.isEmpty() || words.subList(start, i).stream().noneMatch(Clauses::verb)) {
            return false;
        }
        return within(mentions, i, i + LEAD + 1).stream()
                .findFirst()
                .filter(m -> !m.entity().equals(entity.get()))
                .isPresent();
    }

    /// Those that begin from `start` up to `end`, counted from `start`.
    private static List<Mention> within(List<Mention> mentions, int start, int end) {
        return mentions.stream()
                .filter(m -> m.place().start() >= start && m.place().start() < end)
                .map(m -> m.from(start))
                .toList();
    }

    static boolean verb(Word word) {
        return English.AUXILIARY.contains(word.text()) || English.VERB_STEMS.contains(word.stem());
    }

    private void close(List<Word> words, List<Mention> mentions, int sentence) {
        if (!words.isEmpty()) {
            clauses.add(new Clause(words, mentions, sentence, contrast));
            contrast = false;
        }
    }
}

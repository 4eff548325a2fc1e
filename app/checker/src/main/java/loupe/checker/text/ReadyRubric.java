package loupe.checker.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.course.exercise.Rubric;

/// A rubric made ready once, to judge any number of answers with it. Nothing in it changes.
///
/// `stems` are those of its words, `model` and `modelStems` those of the author's own answer, `trapStems` those that
/// only its mistakes have, `single` the words that it looks for on their own.
record ReadyRubric(
        Rubric rubric,
        Subjects subjects,
        Spellings spellings,
        Set<String> stems,
        Echo model,
        Set<String> modelStems,
        Set<String> trapStems,
        Set<String> single,
        List<Sought<Rubric.Concept>> concepts,
        List<Sought<Rubric.Trap>> traps) {

    /// What to look for, and the patterns that show it.
    record Sought<T>(T what, List<Pursuit> pursuits) {}

    static ReadyRubric of(Rubric rubric, String modelAnswer) {
        List<Word> vocabulary = vocabulary(rubric);
        return new ReadyRubric(
                rubric,
                new Subjects(rubric.entities()),
                new Spellings(vocabulary, trapWords(rubric)),
                stems(vocabulary),
                Echo.of(TextReader.words(modelAnswer)),
                stems(TextReader.words(modelAnswer)),
                trapStems(rubric, stems(vocabulary)),
                single(rubric),
                rubric.concepts().stream()
                        .map(c -> new Sought<>(c, pursuits(c.anyOf(), c.about())))
                        .toList(),
                rubric.traps().stream()
                        .map(t -> new Sought<>(t, pursuits(t.anyOf(), Optional.empty())))
                        .toList());
    }

    private static List<Pursuit> pursuits(List<Rubric.Pattern> patterns, Optional<String> about) {
        return patterns.stream().map(p -> Pursuit.of(p, about)).toList();
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.toUnmodifiableSet());
    }

    /// The words that only the mistakes of the rubric have.
    private static Set<String> trapStems(Rubric rubric, Set<String> known) {
        return trapWords(rubric).stream()
                .map(Word::stem)
                .filter(s -> !known.contains(s) && !English.FUNCTION.contains(s))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Word> trapWords(Rubric rubric) {
        return rubric.traps().stream()
                .flatMap(t -> t.anyOf().stream())
                .flatMap(ReadyRubric::terms)
                .flatMap(t -> TextReader.words(t).stream())
                .toList();
    }

    /// Words that the rubric looks for on their own.
    private static Set<String> single(Rubric rubric) {
        return terms(rubric)
                .map(TextReader::words)
                .filter(w -> w.size() == 1)
                .map(w -> w.getFirst().text())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The words that the rubric knows, but for those of its traps alone.
    private static List<Word> vocabulary(Rubric rubric) {
        return terms(rubric)
                .flatMap(t -> TextReader.words(t).stream())
                .filter(w -> !w.is("*"))
                .distinct()
                .toList();
    }

    private static Stream<String> terms(Rubric rubric) {
        Stream<String> lists = Stream.of(rubric.entities(), rubric.lexicon())
                .flatMap(m -> m.values().stream())
                .flatMap(List::stream);
        return Stream.concat(
                lists,
                rubric.concepts().stream().flatMap(c -> c.anyOf().stream()).flatMap(ReadyRubric::terms));
    }

    private static Stream<String> terms(Rubric.Pattern pattern) {
        return switch (pattern) {
            case Rubric.Pattern.Phrases phrases -> phrases.phrases().stream();
            case Rubric.Pattern.Terms terms -> terms.terms().stream().flatMap(List::stream);
        };
    }
}

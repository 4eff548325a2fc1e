package loupe.checker.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.course.exercise.Rubric;

/// A pattern of a rubric, made ready to be looked for: one term of each list, all within `window` words of one clause.
/// `about` is the entity that it has to be said of.
record Pursuit(List<TermIndex> terms, Rubric.Polarity polarity, int window, Optional<String> about) {

    static Pursuit of(Rubric.Pattern pattern, Optional<String> about) {
        return switch (pattern) {
            case Rubric.Pattern.Phrases p ->
                new Pursuit(
                        List.of(TermIndex.of(p.phrases())),
                        Rubric.Polarity.ANY,
                        Integer.MAX_VALUE,
                        p.about().or(() -> about));
            case Rubric.Pattern.Terms t ->
                new Pursuit(
                        t.terms().stream().map(TermIndex::of).toList(),
                        t.polarity(),
                        t.window(),
                        t.about().or(() -> about));
        };
    }

    /// Whether the word alone would do for one of the lists: *hides* and *blocks* say the same, and deny nothing of one
    /// another.
    boolean names(Word word) {
        return terms.stream().anyMatch(t -> t.holds(word));
    }

    /// Where it is found. For each place of one term, the nearest of the next on either side.
    List<Hit> hits(Clause clause) {
        List<Hit> all = terms.getFirst().places(clause);
        for (TermIndex next : terms.subList(1, terms.size())) {
            all = joined(all, next.places(clause));
        }
        return all;
    }

    private List<Hit> joined(List<Hit> before, List<Hit> next) {
        List<Hit> joined = new ArrayList<>();
        for (Hit a : before) {
            nearest(a, next.stream().filter(b -> b.end() <= a.start())).ifPresent(joined::add);
            nearest(a, next.stream().filter(b -> b.start() >= a.end())).ifPresent(joined::add);
        }
        return joined;
    }

    private Optional<Hit> nearest(Hit hit, Stream<Hit> others) {
        return others.map(hit::with).filter(h -> h.width() <= window).min(Comparator.comparingInt(Hit::width));
    }
}

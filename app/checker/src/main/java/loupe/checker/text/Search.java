package loupe.checker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Rubric;

/// Looks for ideas in the clauses of one answer.
final class Search {

    /// What was found of one idea.
    record Finding(State state, String quote) {
        boolean said() {
            return state == State.YES || state == State.MIXED;
        }
    }

    private final List<Clause> clauses;
    private final Subjects subjects;
    private final List<Optional<String>> carried;

    Search(List<Clause> clauses, Rubric rubric) {
        this.clauses = clauses;
        this.subjects = new Subjects(rubric.entities());
        this.carried = subjects.carried(clauses);
    }

    Idea idea(Rubric.Concept concept) {
        Finding finding = find(concept.anyOf(), concept.about());
        return new Idea(concept, finding.state(), finding.quote());
    }

    /// Said, denied, both, or not there; with the words in which it was said.
    Finding find(List<Rubric.Pattern> anyOf, Optional<String> about) {
        String said = "";
        String denied = "";
        for (int c = 0; c < clauses.size(); c++) {
            for (Rubric.Pattern pattern : anyOf) {
                for (Hit hit : hits(clauses.get(c), pattern)) {
                    if (!aboutIt(c, hit, about(pattern).or(() -> about))) {
                        continue;
                    }
                    String quote = clauses.get(c).quote(hit.start() - 2, hit.end());
                    if (holds(clauses.get(c), hit, pattern)) {
                        said = said.isEmpty() ? quote : said;
                    } else {
                        denied = denied.isEmpty() ? quote : denied;
                    }
                }
            }
        }
        if (said.isEmpty()) {
            return new Finding(denied.isEmpty() ? State.NO : State.CONTRA, denied);
        }
        return new Finding(denied.isEmpty() ? State.YES : State.MIXED, said);
    }

    private static Optional<String> about(Rubric.Pattern pattern) {
        return switch (pattern) {
            case Rubric.Pattern.Terms t -> t.about();
            case Rubric.Pattern.Phrases p -> p.about();
        };
    }

    private boolean aboutIt(int clause, Hit hit, Optional<String> about) {
        return about.isEmpty()
                || subjects.at(clauses.get(clause), hit, carried.get(clause)).equals(about);
    }

    private static boolean holds(Clause clause, Hit hit, Rubric.Pattern pattern) {
        if (!(pattern instanceof Rubric.Pattern.Terms terms)) {
            return true;
        }
        return switch (terms.polarity()) {
            case ANY -> true;
            case POSITIVE -> !Negation.denied(clause, hit);
            case NEGATIVE -> Negation.denied(clause, hit);
        };
    }

    private static List<Hit> hits(Clause clause, Rubric.Pattern pattern) {
        return switch (pattern) {
            case Rubric.Pattern.Phrases p -> places(clause, p.phrases());
            case Rubric.Pattern.Terms t -> {
                List<Hit> all = places(clause, t.terms().getFirst());
                for (List<String> next : t.terms().subList(1, t.terms().size())) {
                    all = joined(all, places(clause, next), t.window());
                }
                yield all;
            }
        };
    }

    /// Pairs that stand within the window and do not overlap; for each start the nearest.
    private static List<Hit> joined(List<Hit> before, List<Hit> next, int window) {
        List<Hit> joined = new ArrayList<>();
        for (Hit a : before) {
            next.stream()
                    .filter(b -> b.end() <= a.start() || b.start() >= a.end())
                    .map(a::with)
                    .filter(h -> h.width() <= window)
                    .min(java.util.Comparator.comparingInt(Hit::width))
                    .ifPresent(joined::add);
        }
        return joined;
    }

    private static List<Hit> places(Clause clause, List<String> alternatives) {
        List<Hit> places = new ArrayList<>();
        for (String alternative : alternatives) {
            Term term = Term.of(alternative);
            for (int at = 0; at < clause.words().size(); at++) {
                int end = term.endAt(clause, at);
                if (end > at) {
                    places.add(new Hit(at, end));
                }
            }
        }
        return places;
    }
}

package loupe.checker.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who or what a clause speaks about: an entity named in it, or the one spoken about before.
final class Subjects {

    private static final Set<String> CONTRAST = Set.of("unlike", "instead", "rather", "than", "contrast", "opposed");
    private static final int CONTRAST_REACH = 3; // words before the entity

    private record Mention(String entity, Hit place) {}

    private final Map<String, List<Term>> entities = new LinkedHashMap<>();

    Subjects(Map<String, List<String>> entities) {
        entities.forEach((name, words) ->
                this.entities.put(name, words.stream().map(Term::of).toList()));
    }

    /// The subject at the start of each clause, carried over from the clauses before it.
    List<Optional<String>> carried(List<Clause> clauses) {
        List<Optional<String>> carried = new ArrayList<>();
        Optional<String> last = Optional.empty();
        for (Clause clause : clauses) {
            carried.add(last);
            List<Mention> mentions = subjects(clause);
            last = mentions.isEmpty() ? last : Optional.of(mentions.getLast().entity());
        }
        return carried;
    }

    /// What is said at `hit` is said of this: the nearest entity before it ends, else the first after
    /// it, else what was carried over.
    Optional<String> at(Clause clause, Hit hit, Optional<String> carried) {
        List<Mention> mentions = subjects(clause);
        return mentions.stream()
                .filter(m -> m.place().start() < hit.end())
                .reduce((a, b) -> b)
                .or(() -> mentions.stream().findFirst())
                .map(Mention::entity)
                .or(() -> carried);
    }

    /// Longest mentions first, so that *masked language model* is not also a *language model*; what only
    /// serves as a contrast (*unlike BERT*) is left out.
    private List<Mention> subjects(Clause clause) {
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < clause.words().size(); at++) {
            for (var entity : entities.entrySet()) {
                for (Term term : entity.getValue()) {
                    int end = term.endAt(clause, at);
                    if (end > at) {
                        found.add(new Mention(entity.getKey(), new Hit(at, end)));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt((Mention m) -> -m.place().width()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            boolean inside = kept.stream()
                    .anyMatch(k -> k.place().start() < mention.place().end()
                            && mention.place().start() < k.place().end());
            if (!inside) {
                kept.add(mention);
            }
        }
        kept.removeIf(m -> contrasted(clause, m.place()));
        kept.sort(Comparator.comparingInt(m -> m.place().start()));
        return kept;
    }

    private static boolean contrasted(Clause clause, Hit place) {
        for (int i = Math.max(0, place.start() - CONTRAST_REACH); i < place.start(); i++) {
            if (CONTRAST.contains(clause.words().get(i).text())) {
                return true;
            }
        }
        return false;
    }
}

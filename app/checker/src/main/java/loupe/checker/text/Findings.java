package loupe.checker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.course.exercise.Rubric;

/// What a search brought to light.
///
/// `contradiction` is true when an idea is denied; `misplaced` when one is said of another thing than the one it is
/// true
/// of; `explained` are the clauses in which something was found; `trace` tells whether words of an idea stand together
/// somewhere, of whatever it is said; `plainlyWrong` whether a mistake was made that leaves no room for an idea.
record Findings(
        List<Idea> ideas,
        List<Rubric.Trap> traps,
        boolean contradiction,
        boolean misplaced,
        Set<Integer> explained,
        boolean trace,
        boolean plainlyWrong) {

    private record Found(Rubric.Concept concept, List<Evidence> evidence) {}

    static Findings of(ReadyRubric ready, Search search) {
        List<Found> found = ready.concepts().stream()
                .map(s -> new Found(s.what(), search.evidence(s.pursuits(), Search.Source.IDEA)))
                .toList();
        List<Evidence> all = found.stream().flatMap(f -> f.evidence().stream()).toList();
        List<Idea> ideas = found.stream().map(f -> idea(f, found, search)).toList();
        List<Rubric.Trap> traps = new ArrayList<>();
        for (ReadyRubric.Sought<Rubric.Trap> sought : ready.traps()) {
            if (search.evidence(sought.pursuits(), Search.Source.MISTAKE).stream()
                    .anyMatch(e -> e.shows(Claim.SAID))) {
                traps.add(sought.what());
            }
        }
        boolean settled = traps.stream().anyMatch(t -> t.cap() == 0)
                && all.stream().noneMatch(e -> e.subject() == Evidence.Subject.UNKNOWN);
        return new Findings(
                ideas,
                List.copyOf(traps),
                ideas.stream().anyMatch(i -> i.state() == State.CONTRA || i.state() == State.MIXED),
                all.stream().anyMatch(search::misplaced),
                all.stream()
                        .filter(e -> e.subject() == Evidence.Subject.MEANT)
                        .map(Evidence::clause)
                        .collect(Collectors.toUnmodifiableSet()),
                !all.isEmpty(),
                !traps.isEmpty() && (all.isEmpty() || settled));
    }

    /// Words that say another idea deny none: *not normalised* is that the sum is wrong.
    private static Idea idea(Found found, List<Found> all, Search search) {
        List<Evidence> others = all.stream()
                .filter(f -> f != found)
                .flatMap(f -> f.evidence().stream())
                .filter(e -> e.shows(Claim.SAID))
                .toList();
        Optional<Evidence> said =
                found.evidence().stream().filter(e -> e.shows(Claim.SAID)).findFirst();
        Optional<Evidence> denied = found.evidence().stream()
                .filter(e -> e.shows(Claim.DENIED) && others.stream().noneMatch(e::overlaps))
                .findFirst();
        String quote = said.or(() -> denied).map(search::quote).orElse("");
        State state = said.isPresent()
                ? denied.isPresent() ? State.MIXED : State.YES
                : denied.isPresent() ? State.CONTRA : State.NO;
        return new Idea(found.concept(), state, quote);
    }
}

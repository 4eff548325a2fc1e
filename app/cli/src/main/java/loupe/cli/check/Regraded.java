package loupe.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.checker.Status;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;

/// The verdicts on one submission, as much of them as a comparison needs.
record Regraded(String student, double points, double maxPoints, Map<String, Verdict> verdicts) {

    /// On one part.
    record Verdict(String exercise, String part, Status status, double points) {}

    /// A part on which two gradings differ; absent where a grading does not have it.
    record Change(String exercise, String part, Optional<Verdict> from, Optional<Verdict> to) {}

    static Regraded of(String student, Result result) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (PartLine line : result.parts()) {
            verdicts.put(line.place(), new Verdict(line.exercise(), line.part(), line.status(), line.points()));
        }
        return new Regraded(student, result.points(), result.maxPoints(), verdicts);
    }

    /// What is different in a later grading of the same submission, in its order.
    List<Change> until(Regraded later) {
        Set<String> places = new LinkedHashSet<>(later.verdicts.keySet());
        places.addAll(verdicts.keySet());
        List<Change> changes = new ArrayList<>();
        for (String place : places) {
            Optional<Verdict> from = Optional.ofNullable(verdicts.get(place));
            Optional<Verdict> to = Optional.ofNullable(later.verdicts.get(place));
            Verdict known = to.or(() -> from).orElseThrow();
            if (!from.equals(to)) {
                changes.add(new Change(known.exercise(), known.part(), from, to));
            }
        }
        return changes;
    }
}

package loupe.checker.classroom;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.submission.Submission;

/// What a report needs to keep of one submission; outcomes by `exercise/part`, in pack order.
record StudentRow(Grade grade, String submission, Map<String, Outcome> outcomes) {

    /// Earlier first: by when it was handed in, as text, then by file.
    static final Comparator<StudentRow> BY_TIME =
            Comparator.comparing((StudentRow r) -> r.grade.created()).thenComparing(r -> r.grade.file());

    static StudentRow of(Graded graded) {
        var result = graded.result();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (PartLine line : result.parts()) {
            outcomes.put(line.place(), Outcome.of(line, graded.submission()));
        }
        Grade grade = new Grade(
                result.student(),
                graded.file(),
                graded.submission().map(Submission::created).orElse(""),
                result.state(),
                result.points(),
                result.maxPoints(),
                result.pendingPoints());
        return new StudentRow(grade, result.submissionSha256(), outcomes);
    }

    Optional<Outcome> at(String place) {
        return Optional.ofNullable(outcomes.get(place));
    }

    /// From 0 to 1, over the parts that are decided; `without` is left out. Empty if nothing is left.
    Optional<Double> score(String without) {
        double points = 0;
        double most = 0;
        for (Map.Entry<String, Outcome> e : outcomes.entrySet()) {
            if (e.getValue().decided() && !e.getKey().equals(without)) {
                points += e.getValue().points();
                most += e.getValue().maxPoints();
            }
        }
        return most > 0 ? Optional.of(points / most) : Optional.empty();
    }
}

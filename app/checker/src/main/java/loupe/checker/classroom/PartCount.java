package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import loupe.checker.Status;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;

/// Counts what a class did on one part.
final class PartCount {

    private final Exercise exercise;
    private final Part part;
    private final String place;
    private final List<StudentRow> rows;

    PartCount(Exercise exercise, Part part, List<StudentRow> rows) {
        this.exercise = exercise;
        this.part = part;
        this.place = exercise.id() + "/" + part.id();
        this.rows = rows.stream().filter(r -> r.at(place).isPresent()).toList();
    }

    PartStatistics statistics() {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        int answered = 0;
        int attempts = 0;
        int hints = 0;
        for (Outcome outcome : outcomes(rows)) {
            statuses.merge(outcome.status(), 1, Integer::sum);
            attempts += outcome.attempts();
            answered += outcome.answered() ? 1 : 0;
            hints += outcome.answered() && outcome.hints() > 0 ? 1 : 0;
        }
        List<StudentRow> decided = rows.stream()
                .filter(r -> r.at(place).filter(Outcome::decided).isPresent())
                .toList();
        double[] fractions = fractions(decided);
        return new PartStatistics(
                exercise.id(),
                part.id(),
                part.question().type(),
                part.points(),
                decided.size(),
                answered,
                attempts,
                statuses,
                Arrays.stream(fractions).average(),
                against(decided, r -> r.score(place)),
                Discrimination.upperLower(fractions, scores(decided, r -> r.score(""))),
                answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hints / answered));
    }

    /// Only students who have a rest.
    private OptionalDouble against(List<StudentRow> decided, Function<StudentRow, Optional<Double>> rest) {
        List<StudentRow> both =
                decided.stream().filter(r -> rest.apply(r).isPresent()).toList();
        return Discrimination.correlation(fractions(both), scores(both, rest));
    }

    private double[] fractions(List<StudentRow> students) {
        return outcomes(students).stream().mapToDouble(Outcome::fraction).toArray();
    }

    private static double[] scores(List<StudentRow> students, Function<StudentRow, Optional<Double>> score) {
        return students.stream().mapToDouble(r -> score.apply(r).orElse(0.0)).toArray();
    }

    private List<Outcome> outcomes(List<StudentRow> students) {
        List<Outcome> all = new ArrayList<>();
        students.forEach(r -> r.at(place).ifPresent(all::add));
        return all;
    }
}

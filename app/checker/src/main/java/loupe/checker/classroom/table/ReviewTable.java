package loupe.checker.classroom.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.Decisions;
import loupe.checker.classroom.ReviewEntry;
import loupe.checker.csv.Csv;

/// `review.csv`: what a person has to read, with two empty columns, `points` and `note`, to be filled in. What was
/// decided before stands in them. There are no names in it, so that nobody is marked by name.
public final class ReviewTable {

    private static final String HEAD = Csv.line(
            "exercise",
            "part",
            "student",
            "variant",
            "answer",
            "found",
            "suggested_points",
            "min_points",
            "max_points",
            "points",
            "note",
            "submission");

    private ReviewTable() {}

    public static String csv(List<ReviewEntry> queue, Decisions decisions) {
        StringBuilder csv = new StringBuilder(HEAD);
        queue.forEach(entry -> csv.append(line(entry, decisions)));
        return csv.toString();
    }

    private static String line(ReviewEntry entry, Decisions decisions) {
        var decided = decisions.about(entry);
        return Csv.line(
                entry.exercise(),
                entry.part(),
                Csv.inert(entry.student()),
                String.valueOf(entry.variant()),
                Csv.inert(entry.raw()),
                Csv.inert(found(entry.found().concepts())),
                Figure.points(entry.found().suggestedPoints()),
                Figure.points(entry.found().minPoints()),
                Figure.points(entry.found().maxPoints()),
                decided.map(d -> Figure.points(d.points())).orElse(""),
                Csv.inert(decided.map(Decision::note).orElse("")),
                entry.submission());
    }

    private static String found(Map<String, String> concepts) {
        return concepts.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }
}

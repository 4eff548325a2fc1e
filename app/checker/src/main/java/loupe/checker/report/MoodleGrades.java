package loupe.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.checker.csv.Csv;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.result.SixDigits;
import loupe.checker.submission.Student;

/// Grades for Moodle's import (Grades, Import, CSV): a user, a grade, a feedback; map both columns.
///
/// One unknown user or one grade that is no number stops Moodle's whole import, so whoever cannot be named is left out
/// and told, and `-` stands where there is no grade yet.
public final class MoodleGrades {

    private static final String NO_GRADE = "-";

    private final MoodleOptions options;
    private final List<String> notes = new ArrayList<>();

    private MoodleGrades(MoodleOptions options) {
        this.options = options;
    }

    public static Exported of(MoodleOptions options, List<Graded> all) {
        return new MoodleGrades(options).export(all);
    }

    private Exported export(List<Graded> all) {
        int colon = options.item().indexOf(':');
        String name = colon < 0 ? options.item() : options.item().substring(0, colon);
        StringBuilder out = new StringBuilder(
                Csv.line(options.key().heading(), Csv.inert(options.item()), Csv.inert("Feedback: " + name)));
        for (Map.Entry<String, List<Graded>> user : byUser(all).entrySet()) {
            if (user.getValue().size() > 1) {
                notes.add("%s: %d submissions are by this user; none was taken"
                        .formatted(Inert.line(user.getKey()), user.getValue().size()));
                continue;
            }
            Result result = user.getValue().getFirst().result();
            out.append(Csv.line(Csv.inert(user.getKey()), grade(result), Csv.inert(feedback(result))));
        }
        return new Exported(out.toString(), notes);
    }

    private Map<String, List<Graded>> byUser(List<Graded> all) {
        Map<String, List<Graded>> users = new LinkedHashMap<>();
        for (Graded graded : all) {
            Optional<String> user = graded.submission().flatMap(s -> user(s.student()));
            if (user.isPresent()) {
                users.computeIfAbsent(user.get(), u -> new ArrayList<>()).add(graded);
            } else {
                notes.add("%s: left out, it names no user (%s)"
                        .formatted(Inert.line(graded.file()), options.key().heading()));
            }
        }
        return users;
    }

    private Optional<String> user(Student student) {
        Optional<String> user = switch (options.key()) {
            case EMAIL -> student.email();
            case IDNUMBER -> Optional.ofNullable(student.lms().get("idnumber"));
            case USERNAME -> Optional.ofNullable(student.lms().get("username"));
        };
        return user.map(String::strip).filter(text -> !text.isEmpty());
    }

    private String grade(Result result) {
        boolean held = options.pending() == Pending.HELD && result.pendingPoints() > 0;
        if (held || result.refused() || result.maxPoints() <= 0) {
            return NO_GRADE;
        }
        double grade = options.unit() == MoodleOptions.Unit.POINTS
                ? result.points()
                : 100 * result.points() / result.maxPoints();
        return TwoDecimals.text(grade).replace('.', options.decimal());
    }

    private static String feedback(Result result) {
        if (result.refused()) {
            return "could not be graded: " + String.join("; ", Sentences.reasons(result));
        }
        String waiting = result.parts().stream()
                .filter(Sentences::open)
                .map(PartLine::exercise)
                .distinct()
                .map(exercise -> shortName(exercise) + ": waiting for your teacher")
                .collect(Collectors.joining("; "));
        return waiting.isEmpty()
                ? SixDigits.text(result.points()) + " of " + SixDigits.text(result.maxPoints()) + " points"
                : waiting;
    }

    /// An exercise's id in words, without the numbers before it: `s000-ex1-causal-mask` is `Causal mask`.
    static String shortName(String exercise) {
        List<String> words = new ArrayList<>(List.of(exercise.split("-")));
        while (words.size() > 1 && words.getFirst().chars().anyMatch(Character::isDigit)) {
            words.removeFirst();
        }
        String name = String.join(" ", words);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

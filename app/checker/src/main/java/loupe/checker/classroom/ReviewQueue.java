package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;

/// What a person has to read of one part, or has read: the highest suggestion first, those without one last, else by
/// student.
final class ReviewQueue {

    private static final Comparator<ReviewEntry> ORDER = Comparator.comparingDouble(
                    (ReviewEntry e) -> -e.found().suggestedPoints().orElse(-1))
            .thenComparing(ReviewEntry::student);

    private ReviewQueue() {}

    static List<ReviewEntry> of(Exercise exercise, Part part, List<StudentRow> rows) {
        List<ReviewEntry> queue = new ArrayList<>();
        for (StudentRow row : rows) {
            row.at(exercise.id() + "/" + part.id())
                    .ifPresent(outcome -> outcome.review()
                            .ifPresent(found -> queue.add(new ReviewEntry(
                                    row.grade().student(),
                                    exercise.id(),
                                    part.id(),
                                    outcome.variant(),
                                    row.submission(),
                                    outcome.raw(),
                                    found,
                                    outcome.given()))));
        }
        queue.sort(ORDER);
        return queue;
    }
}

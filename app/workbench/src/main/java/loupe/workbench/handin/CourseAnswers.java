package loupe.workbench.handin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;

/// Everything that a learner answered in a course.
///
/// @param pack the exercises of the course, as whoever grades must have them
public record CourseAnswers(PackName pack, List<PartAnswers> answers) {

    public CourseAnswers {
        answers = List.copyOf(answers);
    }

    /// How many attempts there are.
    public int attempts() {
        return answers.stream().mapToInt(part -> part.attempts().size()).sum();
    }

    /// The submission of one student.
    ///
    /// @param id a version 7 UUID, so that submissions sort by their time
    public Submission by(Student student, UUID id, Instant now) {
        String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return new Submission(id.toString(), pack, student, created, answers, "");
    }
}

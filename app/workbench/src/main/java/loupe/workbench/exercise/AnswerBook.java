package loupe.workbench.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import loupe.checker.PartResult;
import loupe.checker.Status;
import loupe.course.exercise.Answer;
import loupe.course.exercise.ExercisePack;
import loupe.course.progress.Attempt;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.ExerciseBar.Score;

/// What a learner answered in one lesson, in the progress store. A part of an exercise counts as one question.
///
/// @param lesson id of the lesson
record AnswerBook(ProgressStore store, String lesson) {

    private static final String WRONG = "wrong";

    /// Keeps a judged answer. What could not be read is no attempt.
    void keep(Task task, Answer answer, PartResult result) {
        if (result.status().counts() || result.status() == Status.NEEDS_REVIEW) {
            store.answered(
                    new Attempt(Instant.now(), lesson, task.key(), verdict(result.status()), AnswerText.write(answer)));
        }
    }

    /// How many judged answers to a question were not right.
    int wrongBefore(Task task) {
        return (int) attempts(task).stream()
                .filter(attempt -> attempt.verdict().equals(WRONG))
                .count();
    }

    /// How many answers to a question were kept.
    int tries(Task task) {
        return attempts(task).size();
    }

    boolean solved(Task task) {
        return attempts(task).stream().anyMatch(Attempt::isRight);
    }

    /// The newest answer that was kept.
    Optional<Answer> last(Task task) {
        List<Attempt> all = attempts(task);
        return all.isEmpty() ? Optional.empty() : AnswerText.read(all.getLast().given());
    }

    /// Keeps what stands in the editor.
    void draft(Task task, Answer answer) {
        store.draft(lesson, task.key(), AnswerText.write(answer));
    }

    /// What stood in the editor last, else the newest answer.
    Optional<Answer> begun(Task task) {
        return store.draft(lesson, task.key()).flatMap(AnswerText::read).or(() -> last(task));
    }

    /// How far the learner is.
    Score score(ExercisePack pack) {
        List<Task> all = Task.all(pack);
        int solved = (int) all.stream().filter(this::solved).count();
        int tried = (int) all.stream().filter(q -> tries(q) > 0).count();
        return new Score(solved, tried, all.size());
    }

    private List<Attempt> attempts(Task task) {
        return store.attempts(lesson).stream()
                .filter(attempt -> attempt.exercise().equals(task.key()))
                .toList();
    }

    private static String verdict(Status status) {
        return switch (status) {
            case CORRECT -> Attempt.RIGHT;
            case NEEDS_REVIEW -> Status.NEEDS_REVIEW.word();
            default -> WRONG;
        };
    }
}

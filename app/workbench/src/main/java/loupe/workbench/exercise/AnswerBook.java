package loupe.workbench.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    void keep(Asked asked, Answer answer, PartResult result) {
        if (result.status().counts() || result.status() == Status.NEEDS_REVIEW) {
            store.answered(new Attempt(
                    Instant.now(), lesson, asked.key(), verdict(result.status()), AnswerText.write(answer)));
        }
    }

    /// How many judged answers to a question were not right.
    int wrongBefore(Asked asked) {
        return (int) attempts(asked).stream()
                .filter(attempt -> attempt.verdict().equals(WRONG))
                .count();
    }

    /// How many answers to a question were kept.
    int tries(Asked asked) {
        return attempts(asked).size();
    }

    /// Whether a question was answered rightly with these numbers.
    boolean solved(Asked asked) {
        return attempts(asked).stream().anyMatch(Attempt::isRight);
    }

    /// Whether a question was ever answered rightly.
    boolean solved(Task task) {
        return ofTask(task).anyMatch(Attempt::isRight);
    }

    /// The newest answer that was kept.
    Optional<Answer> last(Asked asked) {
        List<Attempt> all = attempts(asked);
        return all.isEmpty() ? Optional.empty() : AnswerText.read(all.getLast().given());
    }

    /// Keeps what stands in the editor.
    void draft(Asked asked, Answer answer) {
        store.draft(lesson, asked.key(), AnswerText.write(answer));
    }

    /// What stood in the editor last, else the newest answer.
    Optional<Answer> begun(Asked asked) {
        return store.draft(lesson, asked.key()).flatMap(AnswerText::read).or(() -> last(asked));
    }

    /// Keeps that so many hints were taken; fewer than before change nothing.
    void hints(Asked asked, int taken) {
        if (taken > store.hints(lesson, asked.key())) {
            store.hints(lesson, asked.key(), taken);
        }
    }

    /// How far the learner is.
    Score score(ExercisePack pack) {
        List<Task> all = Task.all(pack);
        int solved = (int) all.stream().filter(this::solved).count();
        int tried = (int)
                all.stream().filter(task -> ofTask(task).findAny().isPresent()).count();
        return new Score(solved, tried, all.size());
    }

    private Stream<Attempt> ofTask(Task task) {
        return store.attempts(lesson).stream()
                .filter(attempt -> attempt.question().equals(task.key()));
    }

    private List<Attempt> attempts(Asked asked) {
        return store.attempts(lesson).stream()
                .filter(attempt -> attempt.exercise().equals(asked.key()))
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

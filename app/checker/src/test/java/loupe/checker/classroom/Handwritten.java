package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.course.exercise.Answer;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.SourceText;

/// A graded submission written down by hand, so that statistics can be checked on paper.
final class Handwritten {

    /// Exercise `x` with the numbers `p`, `q`, `r` (a point each, one expected mistake at `p`) and the text `why`.
    static final ExercisePack PACK = ExercisePacks.read(new SourceText("three.yaml", """
            format: loupe.exercises/1
            pack: {id: three}
            exercises:
            - id: x
              title: X
              prompt: P
              parts:
              - {id: p, type: numeric, answer: {compute: "4"}, tol: {dp: 2},
                 misconceptions: [{id: halved, compute: "2", feedback: "You halved it."}]}
              - {id: q, type: numeric, answer: {compute: "5"}, tol: {dp: 2}}
              - {id: r, type: token_sequence, answer: [a, b], order: ignore}
              - id: why
                type: free_text
                points: 3
                rubric:
                  concepts: [{id: idea, points: 3, any_of: [{phrases: [because]}]}]
            """));

    private final String student;
    private final String created;
    private final List<PartLine> lines = new ArrayList<>();
    private final List<PartAnswers> answers = new ArrayList<>();

    private Handwritten(String student, String created) {
        this.student = student;
        this.created = created;
    }

    static Handwritten by(String student) {
        return at(student, "2026-01-15T10:00:00Z");
    }

    static Handwritten at(String student, String created) {
        return new Handwritten(student, created);
    }

    /// One point for the part at most.
    Handwritten part(String part, String raw, double fraction) {
        Status status = fraction == 1 ? Status.CORRECT : fraction > 0 ? Status.PARTIAL : Status.INCORRECT;
        return line(part, raw, status, fraction, 1, 0, Optional.empty());
    }

    Handwritten mistaken(String part, String raw, String misconception) {
        return line(part, raw, Status.INCORRECT, 0, 1, 0, Optional.of(misconception));
    }

    Handwritten hinted(String part, String raw, int hints) {
        return line(part, raw, Status.INCORRECT, 0, 1, hints, Optional.empty());
    }

    Handwritten status(String part, Status status) {
        return line(part, "", status, 0, 1, 0, Optional.empty());
    }

    Handwritten pending(String raw, OptionalDouble suggested) {
        answers.add(given("why", raw, 0));
        var review = new PartLine.ForReview(0, 3, suggested, "free_text_not_decided", Map.of("idea", "no"), List.of());
        lines.add(written("why", Status.NEEDS_REVIEW, 0, 3, 0, Optional.empty(), Optional.of(review)));
        return this;
    }

    private Handwritten line(
            String part, String raw, Status status, double fraction, double most, int hints, Optional<String> mistake) {
        answers.add(given(part, raw, hints));
        lines.add(written(part, status, fraction, most, hints, mistake, Optional.empty()));
        return this;
    }

    private static PartAnswers given(String part, String raw, int hints) {
        return new PartAnswers("x", part, 0, List.of(new PartAnswers.Try(1, "", Answer.of(raw))), hints);
    }

    private static PartLine written(
            String part,
            Status status,
            double fraction,
            double most,
            int hints,
            Optional<String> mistake,
            Optional<PartLine.ForReview> review) {
        return new PartLine(
                "x",
                part,
                part.equals("why") ? "free_text" : "numeric",
                0,
                status,
                fraction,
                fraction * most,
                most,
                status.counts() ? 1 : 0,
                status == Status.UNANSWERED ? OptionalInt.empty() : OptionalInt.of(1),
                hints,
                mistake,
                List.of(),
                false,
                List.of(),
                review);
    }

    Graded graded(String file) {
        PackName pack = PackName.of(PACK);
        var submission = new Submission("id-" + file, pack, Student.of(student), created, answers, "sha-" + file);
        double pending = lines.stream().mapToDouble(PartLine::pendingPoints).sum();
        Result result = new Result(
                submission.id(),
                submission.sha256(),
                pack,
                "default",
                student,
                pending > 0 ? Result.State.COMPLETE_WITH_PENDING : Result.State.COMPLETE,
                lines.stream().mapToDouble(PartLine::points).sum(),
                lines.stream().mapToDouble(PartLine::maxPoints).sum(),
                pending,
                lines,
                List.of());
        return new Graded(file, Optional.of(submission), result);
    }

    static Graded refused(String file, String reason) {
        Result result = new Result(
                "", "", PackName.of(PACK), "default", "", Result.State.INVALID, 0, 0, 0, List.of(), List.of(reason));
        return new Graded(file, Optional.empty(), result);
    }
}

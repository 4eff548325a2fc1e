package loupe.checker.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.checker.Status;
import loupe.checker.result.Examples;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.course.exercise.Answer;

/// Results to make reports of.
final class Reports {

    private Reports() {}

    static String of(String format, Graded graded) {
        return ReportFormats.named(format, ReportOptions.USUAL).orElseThrow().render(Examples.PACK, graded);
    }

    static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /// The example with something else in every sentence that the author, the checker or the student wrote.
    static Graded saying(String text) {
        Graded example = Examples.graded();
        Submission in = example.submission().orElseThrow();
        List<PartAnswers> answers = in.answers().stream()
                .map(a -> new PartAnswers(
                        a.exercise(),
                        a.part(),
                        a.variant(),
                        a.attempts().stream()
                                .map(t -> new PartAnswers.Try(t.number(), text, Answer.of(text)))
                                .toList(),
                        a.hintsUsed()))
                .toList();
        Student student = new Student(text, Optional.of(text), Optional.of(text), Map.of("canvas_id", text));
        List<PartLine> parts = example.result().parts().stream()
                .map(part -> with(part, part.status(), List.of(text)))
                .toList();
        return new Graded(
                text,
                Optional.of(new Submission(text, in.pack(), student, text, answers, in.sha256())),
                result(example.result(), Result.State.COMPLETE_WITH_PENDING, parts, List.of(text)));
    }

    /// The example with every part at this status.
    static Graded with(Status status) {
        Graded example = Examples.graded();
        List<PartLine> parts = example.result().parts().stream()
                .map(part -> with(part, status, List.of()))
                .toList();
        return new Graded(
                example.file(),
                example.submission(),
                result(example.result(), Result.State.COMPLETE, parts, List.of()));
    }

    /// Many parts with long feedback, of `characters` each.
    static Graded lengthy(int count, int characters) {
        Graded example = Examples.graded();
        PartLine first = example.result().parts().getFirst();
        List<PartLine> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(named("p" + i, with(first, Status.CORRECT, List.of("\"é".repeat(characters / 2)))));
        }
        return new Graded(
                example.file(),
                example.submission(),
                result(example.result(), Result.State.COMPLETE, parts, List.of()));
    }

    static Graded refused(String reason) {
        return new Graded(
                "submission.json",
                Optional.empty(),
                result(Examples.graded().result(), Result.State.INVALID, List.of(), List.of(reason)));
    }

    static Graded failed(String reason) {
        return new Graded(
                "submission.json",
                Optional.empty(),
                result(Examples.graded().result(), Result.State.ERROR, List.of(), List.of(reason)));
    }

    private static Result result(Result from, Result.State state, List<PartLine> parts, List<String> warnings) {
        return new Result(
                from.submissionId(),
                from.submissionSha256(),
                from.pack(),
                from.policy(),
                from.student(),
                state,
                parts.stream().mapToDouble(PartLine::points).sum(),
                parts.stream().mapToDouble(PartLine::maxPoints).sum(),
                parts.stream().mapToDouble(PartLine::pendingPoints).sum(),
                parts,
                warnings);
    }

    private static PartLine named(String part, PartLine from) {
        return new PartLine(
                from.exercise(),
                part,
                from.type(),
                from.variant(),
                from.status(),
                from.fraction(),
                from.points(),
                from.maxPoints(),
                from.attemptsUsed(),
                from.attemptGraded(),
                from.hintsUsed(),
                from.misconception(),
                from.feedback(),
                from.carriedForward(),
                from.cells(),
                from.review());
    }

    private static PartLine with(PartLine from, Status status, List<String> feedback) {
        double fraction = status == Status.CORRECT ? 1 : status == Status.PARTIAL ? 0.5 : 0;
        return new PartLine(
                from.exercise(),
                from.part(),
                from.type(),
                from.variant(),
                status,
                fraction,
                fraction * from.maxPoints(),
                from.maxPoints(),
                from.attemptsUsed(),
                OptionalInt.of(1),
                from.hintsUsed(),
                Optional.empty(),
                feedback,
                false,
                List.of(),
                Optional.empty());
    }
}

package loupe.checker.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.checker.PartResult;
import loupe.checker.Review;
import loupe.checker.Status;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.PartAnswers.Try;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;

/// Grades all attempts at one part and keeps the one that counts.
final class PartGrader {

    private final Grader grader;
    private final Policy policy;

    PartGrader(Grader grader, Policy policy) {
        this.grader = grader;
        this.policy = policy;
    }

    /// An attempt with its verdict; `fraction` is after penalties.
    private record Judged(int number, PartResult result, double fraction) {}

    /// `siblings` are the answers to all parts of the exercise, for errors that are carried forward.
    PartLine grade(Exercise exercise, Part part, PartAnswers answers, List<PartAnswers> siblings) {
        Map<String, Answer> earlier = earlier(answers, siblings);
        int most = policy.maxAttempts().orElse(part.attempts().max());
        double penalty = policy.penalty().orElse(part.attempts().penalty());
        double hints = policy.hintCost().isPresent()
                ? policy.hintCost().getAsDouble() * answers.hintsUsed()
                : exercise.hintCost(part, answers.hintsUsed());
        List<Judged> judged = new ArrayList<>();
        int used = 0;
        int wrong = 0;
        for (Try attempt : answers.attempts()) {
            if (most > 0 && used >= most) {
                break;
            }
            PartResult result = grader.grade(new Attempt(exercise, part, answers.variant(), attempt.raw(), earlier, 0));
            double fraction = Math.max(0, result.fraction() - penalty * wrong - hints);
            judged.add(new Judged(attempt.number(), result, fraction));
            used += result.status().counts() ? 1 : 0;
            wrong += result.status().counts() && !result.correct() ? 1 : 0;
        }
        Optional<Judged> kept = kept(judged, policy.keep().orElse(Policy.Keep.BEST));
        return kept.map(k -> line(part, answers, k, attemptsUsed(judged))).orElseGet(() -> unanswered(part, answers));
    }

    private static int attemptsUsed(List<Judged> judged) {
        return (int) judged.stream().filter(j -> j.result().status().counts()).count();
    }

    /// The last answer to each other part, where it is about the same numbers.
    private static Map<String, Answer> earlier(PartAnswers answers, List<PartAnswers> siblings) {
        Map<String, Answer> earlier = new HashMap<>();
        for (PartAnswers other : siblings) {
            boolean same = other.variant() == answers.variant() && !other.part().equals(answers.part());
            if (same && !other.attempts().isEmpty()) {
                earlier.put(other.part(), other.attempts().getLast().raw());
            }
        }
        return earlier;
    }

    /// An attempt that was judged, or waits for a person, stands before one that could not be read. Among them the
    /// best counts, the earlier of two equals; what waits counts more than what is not right, because it may be.
    private static Optional<Judged> kept(List<Judged> judged, Policy.Keep keep) {
        Optional<Judged> kept = Optional.empty();
        for (Judged next : judged) {
            boolean replaces = kept.isEmpty()
                    || rank(next, keep) > rank(kept.get(), keep)
                    || rank(next, keep) == rank(kept.get(), keep) && later(next, kept.get(), keep);
            kept = replaces ? Optional.of(next) : kept;
        }
        return kept;
    }

    private static boolean later(Judged next, Judged before, Policy.Keep keep) {
        return switch (next.result().status()) {
            case CORRECT, PARTIAL, INCORRECT -> keep == Policy.Keep.LAST || next.fraction() > before.fraction();
            default -> true;
        };
    }

    private static int rank(Judged judged, Policy.Keep keep) {
        return switch (judged.result().status()) {
            case CORRECT -> keep == Policy.Keep.BEST ? 5 : 3;
            case ERROR -> 4;
            case NEEDS_REVIEW -> 3;
            case PARTIAL, INCORRECT -> keep == Policy.Keep.BEST ? 2 : 3;
            case INVALID -> 1;
            case UNANSWERED -> 0;
        };
    }

    private static PartLine line(Part part, PartAnswers answers, Judged kept, int used) {
        PartResult result = kept.result();
        boolean waits = result.status() == Status.NEEDS_REVIEW;
        boolean byCells = result.misconception().isEmpty() && !result.correct();
        return new PartLine(
                answers.exercise(),
                part.id(),
                part.question().type(),
                answers.variant(),
                result.status(),
                SixDigits.round(kept.fraction()),
                SixDigits.round(kept.fraction() * part.points()),
                part.points(),
                used,
                OptionalInt.of(kept.number()),
                answers.hintsUsed(),
                waits ? Optional.empty() : result.misconception(),
                waits ? List.of() : result.feedback(),
                result.carried() == PartResult.Carried.FORWARD,
                byCells ? result.cells() : List.of(),
                result.review().map(review -> forReview(review, result)));
    }

    private static PartLine.ForReview forReview(Review review, PartResult result) {
        Map<String, String> concepts = new LinkedHashMap<>();
        review.ideas()
                .forEach(i -> concepts.put(i.concept().id(), i.state().name().toLowerCase(Locale.ROOT)));
        return new PartLine.ForReview(
                review.minPoints(),
                review.maxPoints(),
                review.suggestedPoints(),
                review.reason(),
                concepts,
                result.feedback());
    }

    private static PartLine unanswered(Part part, PartAnswers answers) {
        return new PartLine(
                answers.exercise(),
                part.id(),
                part.question().type(),
                answers.variant(),
                Status.UNANSWERED,
                0,
                0,
                part.points(),
                0,
                OptionalInt.empty(),
                answers.hintsUsed(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                Optional.empty());
    }
}

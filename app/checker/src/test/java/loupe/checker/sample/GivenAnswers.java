package loupe.checker.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.checker.ModelAnswers;
import loupe.checker.submission.PartAnswers;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.SplitMix64;
import loupe.course.expression.Names;

/// What one student answers.
final class GivenAnswers {

    private static final double BLANK = 0.06;
    private static final double HINT = 0.15;

    private final SplitMix64 random;
    private final double ability; // 0 to 1

    GivenAnswers(SplitMix64 random, double ability) {
        this.random = random;
        this.ability = ability;
    }

    /// Empty where the student skipped the part. Weak students skip and fail more.
    Optional<PartAnswers> to(Exercise exercise, Part part, int variant) {
        if (random.fraction() < BLANK * 2 * (1 - ability)) {
            return Optional.empty();
        }
        Names names = exercise.names(variant);
        List<PartAnswers.Try> tries = new ArrayList<>();
        int hints = random.fraction() < HINT ? 1 + random.below(2) : 0;
        int most = 1 + random.below(2);
        while (tries.size() < most) {
            boolean right = random.fraction() < 0.15 + 0.8 * ability;
            Answer answer = right ? right(part, names) : wrong(part, names);
            tries.add(new PartAnswers.Try(tries.size() + 1, "2026-01-15T08:00:00Z", answer));
            if (right) {
                break;
            }
        }
        return Optional.of(new PartAnswers(exercise.id(), part.id(), variant, tries, hints));
    }

    private Answer right(Part part, Names names) {
        if (part.question() instanceof Question.FreeText && random.fraction() < 0.5) {
            return Answer.of(Sentences.half(random));
        }
        return ModelAnswers.of(part.question(), names).orElseGet(() -> Answer.of(Sentences.half(random)));
    }

    /// A mistake that the author expects, or a guess.
    private Answer wrong(Part part, Names names) {
        if (part.question() instanceof Question.FreeText) {
            return Answer.of(Sentences.wrong(random));
        }
        List<Misconception> expected = part.misconceptions().stream()
                .filter(m -> m.fingerprint() instanceof Fingerprint.Same)
                .toList();
        if (!expected.isEmpty() && random.fraction() < 0.6) {
            int chosen = Math.min(random.below(expected.size()), random.below(expected.size())); // some are common
            if (expected.get(chosen).fingerprint() instanceof Fingerprint.Same(var key)) {
                return ModelAnswers.of(part.question(), key.value(names));
            }
        }
        return guess(part.question());
    }

    private Answer guess(Question question) {
        return switch (question) {
            case Question.Numeric q -> Answer.of("0." + (1 + random.below(9)));
            case Question.Whole q -> Answer.of(String.valueOf(10 + random.below(4)));
            case Question.Vector q -> Answer.of(List.of("0.5", "0.25", "0.25", "0"));
            case Question.Matrix q -> Answer.of("[[1, 0], [0, " + random.below(3) + "]]");
            case Question.Tokens q -> Answer.of("The quick fox");
            case Question.Mask q ->
                Answer.of("1".repeat(q.columns()) + ("/" + "0".repeat(q.columns())).repeat(q.rows() - 1));
            case Question.SingleChoice q -> Answer.of(option(q.options()));
            case Question.MultipleChoice q -> Answer.of(List.of(option(q.options())));
            case Question.Ordering q ->
                Answer.of(q.items().reversed().stream().map(i -> i.id()).toList());
            case Question.Formula q -> Answer.of("1 + 1");
            default -> Answer.of("I do not know");
        };
    }

    private String option(List<loupe.course.exercise.Option> options) {
        return options.get(random.below(options.size())).id();
    }
}

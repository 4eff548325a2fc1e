package loupe.checker.result;

import java.util.Optional;
import loupe.checker.submission.PartAnswers;
import loupe.course.source.Shown;

/// Characters that nobody sees: they are left out before an answer is compared, and that is said.
final class Invisible {

    private Invisible() {}

    static Optional<String> in(PartAnswers answers) {
        boolean some = answers.attempts().stream()
                .anyMatch(a -> a.raw().shown().codePoints().anyMatch(Shown::zeroWidth));
        String place = answers.exercise() + "/" + answers.part();
        return some
                ? Optional.of(
                        "key \"answers\": invisible characters in the answer to " + place + " were left out [UTF-02]")
                : Optional.empty();
    }
}

package loupe.checker.submission;

import java.util.List;

/// What one learner handed in (`loupe.submission/1`), as it came.
///
/// `created` is a time as text, `2026-01-15T10:20:30Z`: it is carried along and never read. `sha256` is that of the
/// canonical JSON (keys sorted, no spaces), so that two files that say the same have the same one.
public record Submission(
        String id, PackName pack, Student student, String created, List<PartAnswers> answers, String sha256) {

    public Submission {
        answers = List.copyOf(answers);
    }
}

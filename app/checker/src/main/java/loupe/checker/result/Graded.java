package loupe.checker.result;

import java.util.Optional;
import loupe.checker.submission.Submission;

/// A result beside what was graded. `file` is how the submission is called in messages; the submission is absent
/// where it could not be read.
public record Graded(String file, Optional<Submission> submission, Result result) {}

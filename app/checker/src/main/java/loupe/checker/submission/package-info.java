/// What a learner hands in: raw answers, never a score.
///
/// Start with [Submission]. [SubmissionReader] reads a `*.loupesub` file the strict way, or refuses it with one
/// sentence; [SubmissionWriter] writes one. Nothing here grades.
package loupe.checker.submission;

/// What came of grading a submission.
///
/// [SubmissionGrader] turns a [loupe.checker.submission.Submission] into a [Result]: the same bytes in, the same bytes
/// out, on every machine. [ResultJson] is the written form (`loupe.result/1`, schema beside it). No clock, no locale
/// and no randomness may be used here.
package loupe.checker.result;

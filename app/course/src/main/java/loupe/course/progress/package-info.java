/// What a learner did, kept on disk so that no kill, no full disk and no damaged file takes an acknowledged answer.
///
/// Start at [loupe.course.progress.ProgressStore]. Answers are written twice: as a line of `answers.log`, forced to the
/// disk before the acknowledgement, and as a row of `progress.db` (SQLite); either copy rebuilds the other. Drafts,
/// states, steps and preferences are rows alone; the copies that [Backups] keeps, one a day, bring them back. All of
/// the file is checked once a week. What is damaged is set aside, never deleted.
package loupe.course.progress;

package loupe.checker.report;

import loupe.checker.result.Graded;
import loupe.course.exercise.ExercisePack;

/// One form that a result can take. The same input always gives the same text.
public interface ReportFormat {

    /// As in `--format`: `gradescope`.
    String id();

    /// What the system calls the file.
    String fileName();

    /// The whole file. A submission that was refused gives a file too, with its reason.
    String render(ExercisePack pack, Graded graded);
}

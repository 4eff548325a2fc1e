package loupe.workbench.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.checker.Grader;
import loupe.checker.result.Graded;
import loupe.checker.result.Policy;
import loupe.checker.result.Result;
import loupe.checker.result.SubmissionGrader;
import loupe.checker.submission.SubmissionReader;
import loupe.course.Obstacle;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.engine.input.Bounded;
import loupe.engine.input.LoupeInputException;
import loupe.workbench.live.Feed;

/// How far a class is graded.
///
/// @param whole the class, once all of it is
record Grading(int done, int all, Optional<GradedClass> whole) {

    /// Grades a class, as the command line does, and tells after each submission how far it is. Ends early when nobody
    /// wants to know any more.
    ///
    /// @throws Obstacle if there is nothing to grade
    static void run(ClassFolder folder, Path packPath, Grader grader, Feed.Sink<Grading> sink) {
        List<Path> files = folder.submissions();
        if (files.isEmpty()) {
            throw new Obstacle("There are no submissions (*.loupesub) in "
                    + folder.folder().getFileName() + "; choose the folder that holds them.");
        }
        sink.publish(new Grading(0, files.size(), Optional.empty()));
        ExercisePack pack = ExercisePacks.open(packPath);
        SubmissionGrader by = new SubmissionGrader(pack, Policy.DEFAULT.over(Policy.Scope.PACK), grader);
        List<Graded> graded = new ArrayList<>();
        for (Path file : files) {
            if (!sink.isOpen()) {
                return;
            }
            graded.add(one(folder.name(file), file, by));
            sink.publish(new Grading(graded.size(), files.size(), Optional.empty()));
        }
        sink.publish(new Grading(files.size(), files.size(), Optional.of(new GradedClass(folder, pack, graded))));
    }

    private static Graded one(String name, Path file, SubmissionGrader grader) {
        byte[] bytes;
        try {
            bytes = Bounded.bytes(file, name, SubmissionReader.LARGEST);
        } catch (LoupeInputException e) {
            return grader.refused(
                    name, new byte[0], Result.State.INVALID, e.finding().text());
        }
        return grader.grade(name, bytes);
    }
}

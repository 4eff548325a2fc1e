package loupe.checker.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import loupe.checker.Grader;
import loupe.checker.StateRunner;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.SourceText;

/// The worked example: a pack, one submission, and what comes of it in every form.
public final class Examples {

    /// The worked pack of 18 exercises.
    public static final ExercisePack PACK =
            ExercisePacks.read(SourceText.of("seed_pack.yaml", bytes("/loupe/checker/seed_pack.yaml"), 256 * 1024));

    private Examples() {}

    /// A grader of the pack, for what was handed in.
    public static SubmissionGrader grader() {
        return grader(Policy.DEFAULT);
    }

    public static SubmissionGrader grader(Policy policy) {
        return new SubmissionGrader(PACK, policy, new Grader(StateRunner.none()));
    }

    /// The example submission, graded.
    public static Graded graded() {
        return grader().grade("submission.json", file("submission.json"));
    }

    /// A file of the example.
    public static byte[] file(String name) {
        return bytes("/loupe/checker/example/" + name);
    }

    public static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

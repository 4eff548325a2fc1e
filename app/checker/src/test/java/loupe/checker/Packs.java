package loupe.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.exercise.Part;
import loupe.course.source.SourceText;

/// Packs for tests.
final class Packs {

    static final ExercisePack SEED = resource("seed_pack.yaml");

    private Packs() {}

    static ExercisePack resource(String name) {
        try (InputStream in = Objects.requireNonNull(Packs.class.getResourceAsStream(name), name)) {
            return ExercisePacks.read(SourceText.of(name, in.readAllBytes(), 256 * 1024));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A pack of one exercise with one part, both given as YAML without indentation.
    static Exercise one(String exerciseKeys, String partKeys) {
        String text = "format: loupe.exercises/1\npack: {id: test}\nexercises:\n- id: x\n  title: X\n  prompt: P\n"
                + exerciseKeys.indent(2)
                + "  parts:\n  - id: p\n"
                + partKeys.indent(4);
        return ExercisePacks.read(new SourceText("test.yaml", text)).exercises().getFirst();
    }

    static Part part(Exercise exercise) {
        return exercise.parts().getFirst();
    }
}

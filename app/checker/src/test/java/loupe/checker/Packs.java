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

    /// An exercise with one part, both given as YAML without indentation.
    static Exercise one(String exerciseKeys, String partKeys) {
        return several(exerciseKeys, "- id: p\n" + partKeys.indent(2));
    }

    /// An exercise with the parts of this list.
    static Exercise several(String exerciseKeys, String parts) {
        String text = "format: loupe.exercises/1\npack: {id: test}\nexercises:\n- id: x\n  title: X\n  prompt: P\n"
                + exerciseKeys.indent(2)
                + "  parts:\n"
                + parts.indent(2);
        return ExercisePacks.read(new SourceText("test.yaml", text)).exercises().getFirst();
    }

    static Part part(Exercise exercise) {
        return exercise.parts().getFirst();
    }
}

package loupe.course.exercise;

import java.util.List;
import java.util.Optional;

/// A file of exercises. `file` is the name to use in messages; `sha256` is that of the file's bytes, in hex.
public record ExercisePack(
        String file, String id, String version, String title, String sha256, List<Exercise> exercises) {

    public ExercisePack {
        exercises = List.copyOf(exercises);
    }

    public Optional<Exercise> exercise(String exerciseId) {
        return exercises.stream().filter(e -> e.id().equals(exerciseId)).findFirst();
    }
}

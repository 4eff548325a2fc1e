package loupe.checker.submission;

import loupe.course.exercise.ExercisePack;

/// Which pack answers belong to: its id, its version, and the SHA-256 of its bytes in hex.
public record PackName(String id, String version, String sha256) {

    public static PackName of(ExercisePack pack) {
        return new PackName(pack.id(), pack.version(), pack.sha256());
    }
}

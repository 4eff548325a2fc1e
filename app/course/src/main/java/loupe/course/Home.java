package loupe.course;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder Loupe reads from: it holds `content` (the lessons) and `assets` (trained weights, fonts, pictures).
///
/// The same two folders lie in a clone of the repository and in the packaged program, so one rule finds both.
public record Home(Path folder) {
    /// The lessons: `course.yaml`, `glossary.md` and a folder a lesson.
    public Path content() {
        return folder.resolve("content");
    }

    /// Weights with their recipes, sample pictures, fonts.
    public Path assets() {
        return folder.resolve("assets");
    }

    /// The home of the running program: the system property `loupe.home`, else the nearest folder above the program's
    /// own
    /// jar, else above the working folder, that has both `content` and `assets`.
    ///
    /// Throws [Obstacle] when there is none.
    public static Home find() {
        return nearby().orElseThrow(() -> new Obstacle("Loupe does not find its lessons: start it from its own folder,"
                + " or give the folder that holds \"content\" and \"assets\" as -Dloupe.home=FOLDER."));
    }

    /// The same, for what works without one.
    public static Optional<Home> nearby() {
        String stated = System.getProperty("loupe.home");
        if (stated != null && !stated.isBlank()) {
            return Optional.of(new Home(Path.of(stated).toAbsolutePath().normalize()));
        }
        return above(ownJar()).or(() -> above(Path.of("").toAbsolutePath()));
    }

    private static Optional<Home> above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("content")) && Files.isDirectory(folder.resolve("assets"))) {
                return Optional.of(new Home(folder));
            }
        }
        return Optional.empty();
    }

    private static Path ownJar() {
        var source = Home.class.getProtectionDomain().getCodeSource();
        return source == null
                ? Path.of("").toAbsolutePath()
                : Path.of(URI.create(source.getLocation().toString()));
    }
}

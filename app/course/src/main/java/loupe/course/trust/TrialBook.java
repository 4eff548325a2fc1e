package loupe.course.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loupe.course.Obstacle;
import loupe.course.Release;
import loupe.engine.backend.Driver;
import loupe.engine.input.LoupeInputException;

/// Keeps how trials went, so that a driver is tried again only if something changed: the driver, what it would load,
/// the
/// version of Loupe or of Java. Lies in the learner's folder as `drivers.json`.
public record TrialBook(Path folder) {

    private static final String FILE = "drivers.json";

    /// What was found out about the driver as it is now.
    public Optional<TrialResult> find(Driver driver) {
        return Optional.ofNullable(read().get(key(driver)));
    }

    /// Keeps an outcome in place of what was known about this driver.
    ///
    /// @throws Obstacle if the folder cannot be written
    public void keep(Driver driver, TrialResult result) {
        Map<String, TrialResult> all = without(driver);
        all.put(key(driver), result);
        write(all);
    }

    /// Forgets what is known about the driver, so that it is tried again.
    ///
    /// @throws Obstacle if the folder cannot be written
    public void forget(Driver driver) {
        if (find(driver).isPresent()) {
            write(without(driver));
        }
    }

    private static String key(Driver driver) {
        return driver.id() + " | " + driver.fingerprint() + " | Loupe " + Release.VERSION + " | Java "
                + Runtime.version();
    }

    private Map<String, TrialResult> without(Driver driver) {
        Map<String, TrialResult> all = new TreeMap<>(read());
        all.keySet().removeIf(key -> key.startsWith(driver.id() + " |"));
        return all;
    }

    /// A file that cannot be read, or is damaged, is none: then everything is tried again.
    private Map<String, TrialResult> read() {
        try {
            Path file = folder.resolve(FILE);
            return Files.exists(file) ? TrialJson.results(Files.readString(file)) : Map.of();
        } catch (IOException | LoupeInputException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    /// Beside the place first, then there in one move: another Loupe may read at the same time.
    private void write(Map<String, TrialResult> all) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, FILE, ".part");
            try {
                Files.writeString(part, TrialJson.all(all));
                Files.move(
                        part,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Obstacle(
                    "Loupe cannot keep what it found out about drivers in " + folder + ": make it writable, or name"
                            + " another folder as LOUPE_DATA.",
                    e);
        }
    }
}

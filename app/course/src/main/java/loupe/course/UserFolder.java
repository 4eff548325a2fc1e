package loupe.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The one folder that belongs to the learner: progress, restored window, own pictures. Everything else is read only.
public record UserFolder(Path folder) {
    /// The folder of whoever runs the program; it need not exist yet. The system property `loupe.data` names another
    /// one.
    public static UserFolder find() {
        return from(System.getenv(), System.getProperties());
    }

    /// The same folder, made if it is missing and known to take a file. Throws [Obstacle] when it does not.
    public UserFolder ready() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "may-write", ""));
            return this;
        } catch (IOException e) {
            throw new Obstacle(
                    "Loupe cannot write to its folder " + folder
                            + ": make it writable, or name another folder as LOUPE_DATA.",
                    e);
        }
    }

    /// The rule itself: `loupe.data`, `LOUPE_DATA`, else the place that the operating system gives to a program's data.
    static UserFolder from(Map<String, String> environment, Properties properties) {
        String stated = properties.getProperty("loupe.data", environment.getOrDefault("LOUPE_DATA", ""));
        if (!stated.isBlank()) {
            return new UserFolder(Path.of(stated).toAbsolutePath().normalize());
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new UserFolder(stated(environment, "APPDATA", home.resolve("AppData/Roaming"))
                    .resolve("Loupe"));
        }
        if (system.startsWith("mac")) {
            return new UserFolder(home.resolve("Library/Application Support/Loupe"));
        }
        return new UserFolder(stated(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                .resolve("loupe"));
    }

    private static Path stated(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}

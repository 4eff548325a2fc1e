package loupe.engine.backend;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where a program keeps what it can make again. The user's own folder, not a shared one for passing files:
/// nobody else can put a library there.
public record CacheFolder(Path folder) {

    /// The folder of whoever runs the program; it need not exist yet. The system property `loupe.cache`
    /// names another one.
    public static CacheFolder find() {
        return from(System.getenv(), System.getProperties());
    }

    /// The rule itself: `loupe.cache`, else the place that the operating system gives to a program's cache.
    static CacheFolder from(Map<String, String> environment, Properties properties) {
        String stated = properties.getProperty("loupe.cache", "");
        if (!stated.isBlank()) {
            return new CacheFolder(Path.of(stated).toAbsolutePath().normalize());
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new CacheFolder(stated(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("Loupe/cache"));
        }
        if (system.startsWith("mac")) {
            return new CacheFolder(home.resolve("Library/Caches/Loupe"));
        }
        return new CacheFolder(
                stated(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("loupe"));
    }

    private static Path stated(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}

package loupe.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void theStatedFolderIsTaken() {
        Properties properties = on("Linux");
        properties.setProperty("loupe.cache", HOME + "/else/../here");
        assertThat(CacheFolder.from(Map.of("XDG_CACHE_HOME", "/x"), properties).folder())
                .isEqualTo(HOME.resolve("here"));
    }

    @Test
    void eachSystemHasItsOwnPlace() {
        assertThat(CacheFolder.from(Map.of(), on("Linux")).folder()).isEqualTo(HOME.resolve(".cache/loupe"));
        assertThat(CacheFolder.from(Map.of(), on("Mac OS X")).folder()).isEqualTo(HOME.resolve("Library/Caches/Loupe"));
        assertThat(CacheFolder.from(Map.of(), on("Windows 11")).folder())
                .isEqualTo(HOME.resolve("AppData/Local/Loupe/cache"));
    }

    @Test
    void theEnvironmentMayMoveItButNotToARelativePath() {
        String elsewhere = HOME.resolve("elsewhere").toString();
        assertThat(CacheFolder.from(Map.of("XDG_CACHE_HOME", elsewhere), on("Linux"))
                        .folder())
                .isEqualTo(HOME.resolve("elsewhere/loupe"));
        assertThat(CacheFolder.from(Map.of("XDG_CACHE_HOME", "relative"), on("Linux"))
                        .folder())
                .isEqualTo(HOME.resolve(".cache/loupe"));
    }

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("user.home", HOME.toString());
        properties.setProperty("os.name", system);
        return properties;
    }
}

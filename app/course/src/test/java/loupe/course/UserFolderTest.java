package loupe.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    @Test
    void linuxKeepsItUnderXdgDataHome() {
        assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo(Path.of("/data/loupe"));
    }

    @Test
    void linuxWithoutXdgKeepsItUnderLocalShare() {
        assertThat(folder(Map.of(), "Linux")).isEqualTo(Path.of("/home/ada/.local/share/loupe"));
    }

    @Test
    void aRelativeXdgDataHomeIsIgnored() {
        assertThat(folder(Map.of("XDG_DATA_HOME", "data"), "Linux")).isEqualTo(Path.of("/home/ada/.local/share/loupe"));
    }

    @Test
    void windowsKeepsItUnderAppData() {
        assertThat(folder(Map.of("APPDATA", "/roaming"), "Windows 11")).isEqualTo(Path.of("/roaming/Loupe"));
    }

    @Test
    void macKeepsItUnderApplicationSupport() {
        assertThat(folder(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/ada/Library/Application Support/Loupe"));
    }

    @Test
    void thePropertyOverridesAll() {
        var properties = system("Linux");
        properties.setProperty("loupe.data", "/elsewhere");
        assertThat(UserFolder.from(Map.of("XDG_DATA_HOME", "/data"), properties).folder())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void aMissingFolderIsMadeAndLeftEmpty(@TempDir Path above) {
        Path folder = above.resolve("a/b");
        new UserFolder(folder).ready();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsAnObstacleThatSaysWhatToDo(@TempDir Path above) throws IOException {
        Path file = Files.createFile(above.resolve("file"));
        assertThatThrownBy(new UserFolder(file.resolve("loupe"))::ready)
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("LOUPE_DATA")
                .hasMessageContaining(file.toString());
    }

    private static Path folder(Map<String, String> environment, String system) {
        return UserFolder.from(environment, system(system)).folder();
    }

    private static Properties system(String name) {
        var properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}

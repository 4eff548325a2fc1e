package loupe.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

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

package loupe.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void theTestsRunInTheRepositorysOwnHome() {
        assertThat(Home.find().assets().resolve("fonts/Inter-Regular.ttf")).isRegularFile();
    }
}

package loupe.course.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import loupe.course.Home;
import org.junit.jupiter.api.Test;

/// The page for authors lists the functions that there are.
class FunctionPageTest {

    @Test
    void everyFunctionStandsInTheTable() throws IOException {
        String page = Files.readString(Home.find().folder().resolve("app/checker/FORMAT.md"));
        assertThat(Functions.all())
                .allSatisfy(f -> assertThat(page).contains("| `" + f.form() + "` | " + f.says() + " |"));
    }
}

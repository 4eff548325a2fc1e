package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.course.Home;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.exercise.Part;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The page for authors, executed: each of its examples of a type is a part that can be read.
class FormatPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(type: [a-z_]+\n.*?)```", Pattern.DOTALL);
    private static final String GIVEN = "given: {z: [2, 1], T: 0.5, Q: [[1, 0], [0, 1]], K: [[1, 0], [0, 1]], dk: 2}";

    private static List<String> examples() throws IOException {
        String page = Files.readString(Home.find().folder().resolve("app/checker/FORMAT.md"));
        List<String> examples = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(page);
        while (found.find()) {
            examples.add(found.group(1));
        }
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAPartThatCanBeRead() throws IOException {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.lines().findFirst().orElse(""), () -> {
                            Part part = Packs.part(Packs.one(GIVEN, example));
                            assertThat(example)
                                    .contains("type: " + part.question().type());
                        }));
    }

    @Test
    void thereIsAnExampleOfEachTypeThatHasKeysOfItsOwn() throws IOException {
        assertThat(examples())
                .extracting(example -> example.lines().findFirst().orElse(""))
                .containsExactlyInAnyOrder(
                        "type: numeric",
                        "type: matrix",
                        "type: token_sequence",
                        "type: mask",
                        "type: multiple_choice",
                        "type: ordering",
                        "type: matching",
                        "type: expression",
                        "type: goal_state",
                        "type: free_text");
    }

    /// The frame with the part that is shown after it.
    @Test
    void theFrameWithItsPartIsAPack() throws IOException {
        String page = Files.readString(Home.find().folder().resolve("app/checker/FORMAT.md"));
        String frame = block(page, "format: loupe.exercises/1").replace("parts: [ … ]", "parts:");
        String earlier = "  - {id: earlier, type: integer, answer: {compute: \"img\"}}\n";
        ExercisePack pack = ExercisePacks.read(new SourceText(
                "page.yaml", frame + earlier + block(page, "- id: n").indent(2)));
        assertThat(pack.exercises().getFirst().parts()).hasSize(2);
    }

    private static String block(String page, String first) {
        int start = page.indexOf("```yaml\n" + first) + "```yaml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }
}

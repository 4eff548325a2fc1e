package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lint says of packs and courses as they lie on a disk.
class PackLintTest {

    private static final String SITE = "MD-10";

    @TempDir
    Path folder;

    private static String pack(String id, String exerciseKeys, String partKeys) {
        return "format: loupe.exercises/1\npack: {id: p}\nexercises:\n- id: " + id + "\n  title: T\n  prompt: P\n"
                + exerciseKeys.indent(2) + "  parts:\n  - id: n\n" + partKeys.indent(4);
    }

    private List<String> lint(String name, String text) throws IOException {
        return new PackLint(TestLab.LAB).check(write(name, text));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void theWorkedPackIsInOrderAsAFile() throws Exception {
        Path seed = Path.of(PackLintTest.class.getResource("seed_pack.yaml").toURI());
        assertThat(new PackLint(TestLab.LAB).check(seed)).isEmpty();
    }

    @Test
    void aSiteThatThePaneLacksIsTold() throws IOException {
        String choice = """
                type: single_choice
                options:
                - {id: a, text: A, correct: true}
                - {id: b, text: B, show: {step: 1, site: prob}}
                """;
        assertThat(lint("a.yaml", pack("x", "links: {pane: temperature, site: logit}", choice)))
                .hasSize(2)
                .anyMatch(p -> p.contains("no site logit in the pane temperature; see the experiment"))
                .anyMatch(p -> p.contains("no site prob in the pane temperature") && p.endsWith("[" + SITE + "]"));
        assertThat(lint("b.yaml", pack("x", "links: {pane: elsewhere, site: logit}", choice)))
                .as("a pane of another program")
                .isEmpty();
    }

    @Test
    void anExperimentThatIsNotThereIsTold() throws IOException {
        String live = "type: numeric\nanswer: {compute: \"sum(site('probs'))\"}";
        assertThat(lint("a.yaml", pack("x", "experiment: {id: temperature}", live)))
                .isEmpty();
        assertThat(lint("b.yaml", pack("x", "experiment: {id: temprature}", live)))
                .singleElement()
                .asString()
                .contains("there is no experiment called temprature");
        assertThat(lint("c.yaml", pack("x", "experiment: {id: temperature, start: {temperature: 1000}}", live)))
                .singleElement()
                .asString()
                .startsWith("c.yaml: line 4: x: ");
    }

    @Test
    void aFormulaThatIsCheapToWriteAndEndlessToWorkOutIsNoAnswer() throws IOException {
        assertThat(lint("a.yaml", pack("x", "", "type: integer\nanswer: {compute: \"9^9^9^9^9\"}")))
                .singleElement()
                .asString()
                .contains("the model answer \"Infinity\" is invalid");
    }

    private List<String> course(String text) throws IOException {
        write("week/course.yaml", """
                format: loupe.course/1
                title: Week
                chapters: [{number: 1, title: One, lessons: [one, two]}]
                """);
        for (String id : List.of("one", "two")) {
            write("week/lessons/" + id + "/lesson.md", """
                    ---
                    id: %s
                    chapter: 1
                    title: T
                    model: m
                    experiment: temperature
                    source: none
                    ---
                    # First

                    %s
                    """.formatted(id, text));
            String choice = "type: single_choice\noptions:\n- {id: a, text: A, correct: true}\n"
                    + "- {id: b, text: B, show: {step: 7, site: prob}}\n";
            write("week/lessons/" + id + "/exercises.yaml", pack("same", "links: {pane: " + id + "}", choice));
        }
        return new PackLint(TestLab.LAB).check(folder.resolve("week"));
    }

    @Test
    void aCourseIsFollowedToItsEnds() throws IOException {
        assertThat(course("See [this](site:nowhere), [that](term:nothing), [here](lesson:three). ![A picture](a.png)"))
                .anyMatch(p -> p.startsWith("week/lessons/one/lesson.md: line ") && p.contains("no site nowhere"))
                .anyMatch(p -> p.contains("no term nothing"))
                .anyMatch(p -> p.contains("no lesson three"))
                .anyMatch(p -> p.contains("there is no such file") && p.startsWith("week/lessons/one/lesson.md: line "))
                .anyMatch(p -> p.contains("there is no step 7"))
                .anyMatch(p -> p.contains("no site prob"))
                .anyMatch(p -> p.startsWith("week/lessons/two/exercises.yaml")
                        && p.contains("exercise same is in week/lessons/one/exercises.yaml too"));
    }
}

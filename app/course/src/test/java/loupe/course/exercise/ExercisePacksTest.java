package loupe.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import loupe.course.expression.Value;
import loupe.course.source.ContentException;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

class ExercisePacksTest {

    private static final String PATCHES = """
            format: loupe.exercises/1
            pack: {id: vision, version: 1.0.0, title: {en: Vision}}
            exercises:
            - id: patches
              title: Patches
              prompt: "{img}x{img} pixels in patches of {patch}: how many?"
              links: {pane: patches, step: 2, site: grid, row: 3}
              params:
                img: {choice: [224, 256, 384, 512], seed_value: 256}
                patch: {choice: [14, 16, 32, 64], seed_value: 32}
                require: ["img % patch == 0", "img // patch != patch"]
                deploy: [0, 3]
              parts:
              - id: n
                type: integer
                points: 1
                answer: {compute: "(img // patch) ^ 2"}
                misconceptions:
                - {id: side, compute: "img // patch", credit: 0.25, feedback: "One side only.", show: {step: 2}}
                hints: [{text: "How many fit along one side?"}]
                tests: [{answer: "64", score: 1}]
            """;

    private static ExercisePack read(String text) {
        return ExercisePacks.read(new SourceText("x.yaml", text));
    }

    private static String problem(String from, String to) {
        assertThat(PATCHES).contains(from);
        try {
            read(PATCHES.replace(from, to));
        } catch (ContentException e) {
            return e.getMessage();
        }
        return "nothing was wrong";
    }

    @Test
    void anExerciseIsReadWithItsPartsAndTheirMistakes() {
        ExercisePack pack = read(PATCHES);
        Exercise exercise = pack.exercise("patches").orElseThrow();
        assertThat(pack.title()).isEqualTo("Vision");
        assertThat(exercise.line()).isEqualTo(4);
        assertThat(exercise.prompt(0)).isEqualTo("256x256 pixels in patches of 32: how many?");
        assertThat(exercise.link().orElseThrow().more()).containsExactly(Map.entry("row", "3"));
        Part part = exercise.part("n").orElseThrow();
        assertThat(part.question().type()).isEqualTo("integer");
        assertThat(((Question.Whole) part.question()).key().value(exercise.names(0)))
                .isEqualTo(Value.of(64));
        assertThat(part.misconceptions().getFirst().show()).contains(new Show(2, java.util.Optional.empty()));
    }

    @Test
    void variantsAreDrawnTheSameForEver() {
        Parameters parameters = read(PATCHES).exercises().getFirst().parameters();
        assertThat(Variants.draw("s000-ex4-vit-tokens", parameters, 3))
                .containsEntry("img", Value.of(224))
                .containsEntry("patch", Value.of(14));
        assertThat(Variants.draw("s000-ex4-vit-tokens", parameters, 11))
                .isEqualTo(Variants.draw("s000-ex4-vit-tokens", parameters, 12));
        assertThat(new SplitMix64(0).next()).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    void everyProblemIsToldWithItsPlaceAndTheWayOut() {
        assertThat(problem("misconceptions:", "misconceptoins:"))
                .isEqualTo("x.yaml: line 18, column 5: key \"misconceptoins\" is not known here;"
                        + " did you mean misconceptions? [EX-06]");
        assertThat(problem("img // patch) ^ 2", "img // patch ^ 2"))
                .contains("x.yaml: line 17, column 41: expected \")\" here");
        assertThat(problem("type: integer", "type: intger")).contains("did you mean integer?");
        assertThat(problem("points: 1", "points: -1")).contains("line 16, column 13: points: -1 is out of range");
        assertThat(problem("points: 1", "points: .nan")).contains("[YM-09]");
        assertThat(problem("seed_value: 32", "seed_value: 1e999")).contains("[YM-09]");
        assertThat(problem("id: patches", "id: ../patches")).contains("[EX-01]");
        assertThat(problem("exercises/1", "exercises/9")).contains("write format: loupe.exercises/1");
    }

    @Test
    void problemsAreCollectedNotThrownOneByOne() {
        String two = PATCHES.replace("points: 1", "points: -1").replace("type: integer", "type: intger");
        assertThatThrownBy(() -> read(two))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.problems()).hasSize(2));
    }
}

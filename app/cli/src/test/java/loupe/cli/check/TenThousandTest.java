package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.checker.sample.GeneratedClass;
import loupe.course.exercise.ExercisePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenThousandTest {

    private static final int BROKEN = 50;
    private static final String PACK = """
            format: loupe.exercises/1
            pack: {id: sums}
            exercises:
            - id: x
              title: X
              prompt: P
              parts:
              - {id: p, type: integer, answer: {compute: "2 + 2"}}
              - {id: q, type: numeric, answer: {compute: "0.25"}, tol: {dp: 2}}
            """;

    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void aPack() throws IOException {
        pack = Files.writeString(folder.resolve("pack.yaml"), PACK, StandardCharsets.UTF_8);
    }

    private Path handedIn(int files) {
        Path handedIn = folder.resolve("submissions");
        new GeneratedClass(ExercisePacks.open(pack), 11).write(handedIn, files, BROKEN);
        return handedIn;
    }

    @Test
    void tenThousandFilesWithFiftyBrokenOnesGiveTenThousandResultsInOrder() throws IOException {
        Path out = folder.resolve("results.jsonl");
        Command command = Command.check("grade", "--pack", pack, "--out", out, handedIn(10_000));
        assertThat(command.exit()).isEqualTo(Exit.PACK); // some were made for another pack, which is the gravest
        List<String> results = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(results).hasSize(10_000);
        int broken = 0;
        for (int i = 0; i < results.size(); i++) {
            boolean refused = results.get(i).contains("\"status\":\"invalid\",\"points\":0,\"max_points\":0");
            broken += refused ? 1 : 0;
            assertThat(results.get(i))
                    .contains(refused ? GeneratedClass.key(i) + ".loupesub: " : GeneratedClass.key(i));
        }
        assertThat(broken).isEqualTo(BROKEN);
    }

    @Test
    void aClassOfAThousandHasALineForEachAndAReasonForEachBrokenOne() throws IOException {
        Path grades = folder.resolve("grades");
        assertThat(Command.check("class", "--pack", pack, "--out", grades, handedIn(1000))
                        .exit())
                .isEqualTo(Exit.PACK);
        List<CsvRow> rows = CsvTable.read(
                        "summary.csv", Files.readString(grades.resolve("summary.csv"), StandardCharsets.UTF_8))
                .body();
        assertThat(rows)
                .extracting(row -> row.value(3))
                .isEqualTo(IntStream.range(0, 1000)
                        .mapToObj(i -> GeneratedClass.key(i) + ".loupesub")
                        .toList());
        assertThat(rows.stream().filter(row -> !row.value(10).isEmpty())).hasSize(BROKEN);
        try (Stream<Path> results = Files.list(grades.resolve("results"))) {
            assertThat(results).hasSize(1000 - BROKEN);
        }
    }
}

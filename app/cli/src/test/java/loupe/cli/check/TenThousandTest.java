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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenThousandTest {

    private static final int FILES = 10_000;
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

    @Test
    void tenThousandFilesWithFiftyBrokenOnesGiveTenThousandResultsInOrder() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), PACK, StandardCharsets.UTF_8);
        Path files = folder.resolve("submissions");
        new GeneratedClass(ExercisePacks.open(pack), 11).write(files, FILES, BROKEN);
        Path grades = folder.resolve("grades");
        Command command = Command.check("class", "--pack", pack, "--out", grades, files);
        assertThat(command.exit()).isEqualTo(Exit.PACK); // some were made for another pack, which is the gravest
        List<CsvRow> rows = CsvTable.read(
                        "summary.csv", Files.readString(grades.resolve("summary.csv"), StandardCharsets.UTF_8))
                .body();
        assertThat(rows)
                .extracting(row -> row.value(3))
                .isEqualTo(IntStream.range(0, FILES)
                        .mapToObj(i -> GeneratedClass.key(i) + ".loupesub")
                        .toList());
        assertThat(rows.stream().filter(row -> !row.value(10).isEmpty())).hasSize(BROKEN);
        try (Stream<Path> results = Files.list(grades.resolve("results"))) {
            assertThat(results).hasSize(FILES - BROKEN);
        }
    }
}

package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.cli.Loupe;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `loupe check new`: what it writes is in order, and nothing is written over.
class NewTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String command, Path path) {
        CommandLine loupe = Loupe.commandLine();
        loupe.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return loupe.execute("check", command, path.toString());
    }

    @Test
    void theNewPackPassesTheLint() {
        Path pack = folder.resolve("week-3");
        assertThat(check("new", pack)).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("loupe check lint");
        assertThat(check("lint", pack)).as(out.toString()).isEqualTo(Exit.DONE);
    }

    @Test
    void itHoldsSeveralTypesVariantsMistakesAndTests() {
        Path pack = folder.resolve("week-3");
        check("new", pack);
        ExercisePack read = ExercisePacks.open(pack);
        assertThat(read.id()).isEqualTo("week-3");
        assertThat(read.exercises().stream().flatMap(e -> e.parts().stream()))
                .extracting(part -> part.question().type())
                .contains("numeric", "single_choice", "ordering", "free_text");
        assertThat(read.exercises().getFirst().parameters().deploy()).hasSizeGreaterThan(1);
        assertThat(read.exercises().getFirst().parts().getFirst().misconceptions())
                .isNotEmpty();
        assertThat(pack.resolve("readme.md")).exists();
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        Path mine = Files.writeString(folder.resolve("pack.yaml"), "mine");
        assertThat(check("new", folder)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("is not empty, and nothing is written over; choose a new one.");
        assertThat(mine).hasContent("mine");
        assertThat(check("new", mine)).isEqualTo(Exit.USAGE);
    }
}

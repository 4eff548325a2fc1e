package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import loupe.checker.sample.GeneratedClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same class graded by programs of their own, as they would run in other countries and on other systems.
class SameBytesEverywhereTest {

    private static final List<String> HERE = List.of("-Duser.language=en", "-Duser.timezone=UTC");
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1",
            "-Dsun.jnu.encoding=ISO-8859-1",
            "-Dstdout.encoding=ISO-8859-1",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");

    @TempDir
    private Path folder;

    @BeforeEach
    void aClass() throws IOException {
        Files.write(folder.resolve("pack.yaml"), GeneratedClass.seedPackBytes());
        Files.writeString(
                folder.resolve("roster.csv"), GeneratedClass.roster(12) + "under,Ö,,\n", StandardCharsets.UTF_8);
        new GeneratedClass(GeneratedClass.seedPack(), 6).write(folder.resolve("submissions"), 12, 3);
    }

    private byte[] run(List<String> flags, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        line.addAll(flags);
        line.add(Alone.class.getName());
        line.addAll(List.of(words));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err"), StandardCharsets.ISO_8859_1))
                .isEqualTo(Exit.INVALID);
        return Files.readAllBytes(out);
    }

    private SortedMap<String, String> graded(List<String> flags, String out) throws IOException, InterruptedException {
        run(flags, "check", "class", "--pack", "pack.yaml", "--roster", "roster.csv", "--out", out, "submissions");
        return Command.files(folder.resolve(out));
    }

    @Test
    void aClassIsTheSameBytesInEveryLocaleZoneAndCharset() throws IOException, InterruptedException {
        assertThat(graded(ELSEWHERE, "there")).isEqualTo(graded(HERE, "here"));
    }

    @Test
    void resultsOnTheStandardOutputAreToo() throws IOException, InterruptedException {
        byte[] here = run(HERE, "check", "grade", "--pack", "pack.yaml", "submissions");
        byte[] there = run(ELSEWHERE, "check", "grade", "--jobs", "1", "--pack", "pack.yaml", "submissions");
        assertThat(HexFormat.of().formatHex(there)).isEqualTo(HexFormat.of().formatHex(here));
        assertThat(new String(here, StandardCharsets.UTF_8).lines()).hasSize(12);
    }
}

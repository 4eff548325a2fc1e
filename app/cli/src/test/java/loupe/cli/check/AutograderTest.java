package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `loupe check autograder`: the archives are unpacked as the systems do it, and their scripts are run.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts run on graders, which are Linux")
class AutograderTest {

    private static final Path ANSWERS = FormatsTest.EXAMPLE.resolve("answers.loupesub");

    @TempDir
    private Path folder;

    private Path program = Path.of("");

    /// A checker made of this test's own classes.
    @BeforeEach
    void packTheChecker() throws IOException {
        program = Files.createDirectories(folder.resolve("program"));
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib"));
        String classes = System.getProperty("jdk.module.path", "") + ":" + System.getProperty("java.class.path");
        String java = System.getProperty("java.home") + "/bin/java";
        script("loupe-check", "exec '" + java + "' -cp '" + classes + "' loupe.cli.check.LoupeCheck \"$@\"");
        script("make-cache", "exit 1");
        script("find-jdk.sh", "exit 0");
    }

    private void script(String name, String line) throws IOException {
        Path file = Files.writeString(program.resolve("bin").resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Commands.Ended make(String system, Path out, String... more) {
        Object[] words = new Object[9 + more.length];
        Object[] first = {
            "check",
            "autograder",
            system,
            "--pack",
            FormatsTest.EXAMPLE.resolve("pack.yaml"),
            "--out",
            out,
            "--program=" + program,
            "--without-java"
        };
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return Commands.run(words);
    }

    /// What a script says; its exit code must be 0.
    private static String bash(Path script, Map<String, Path> names) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        names.forEach((name, path) -> builder.environment().put(name, path.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static void unzip(Path zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy((InputStream) in, file);
            }
        }
    }

    /// The autograder unpacked and set up as Gradescope does it.
    private Path gradescope() throws IOException, InterruptedException {
        Path zip = folder.resolve("autograder.zip");
        Commands.Ended ended = make("gradescope", zip);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(Exit.DONE);
        assertThat(ended.err()).contains("autograder for gradescope", "No Java is inside");
        Path grader = folder.resolve("autograder");
        unzip(zip, grader.resolve("source"));
        Files.createDirectories(grader.resolve("submission"));
        bash(grader.resolve("source/setup.sh"), Map.of("LOUPE_SOURCE", grader.resolve("source")));
        return grader;
    }

    private static String results(Path grader) throws IOException, InterruptedException {
        bash(grader.resolve("source/run_autograder"), Map.of("LOUPE_AUTOGRADER", grader));
        return Files.readString(grader.resolve("results/results.json"));
    }

    @Test
    void gradescopeGetsItsResultForEverySubmission() throws IOException, InterruptedException {
        Path grader = gradescope();
        Path submission = grader.resolve("submission");
        assertThat(results(grader)).contains("\"score\": 0", "There is no file of answers here");
        Files.copy(ANSWERS, submission.resolve("a; rm -rf 'x' \"y\".loupesub"));
        assertThat(results(grader)).contains("\"score\": 6,", "weights / softmax");
        Files.writeString(submission.resolve("b.loupesub"), "{");
        assertThat(results(grader)).contains("\"score\": 0", "several files");
    }

    @Test
    void everyPartCountsUnlessAPolicyChooses() throws IOException, InterruptedException {
        assertThat(Files.readString(gradescope().resolve("source/policy.yaml"))).contains("\nscope: pack\n");
        Path policy = folder.resolve("chosen.yaml");
        Files.writeString(policy, "format: loupe.policy/1\nid: one\nscope: pack\nexercises: [cells]\n");
        Path image = folder.resolve("chosen");
        assertThat(make("prairielearn", image, "--policy", policy.toString()).exit())
                .isEqualTo(Exit.DONE);
        Path grade = folder.resolve("grade");
        Files.createDirectories(grade.resolve("student"));
        Files.copy(ANSWERS, grade.resolve("student/a.loupesub"));
        bash(image.resolve("entrypoint.sh"), Map.of("LOUPE_GRADE", grade, "LOUPE_HOME", image));
        assertThat(Files.readString(grade.resolve("results/results.json")))
                .contains("cells / count")
                .doesNotContain("weights");
    }

    @Test
    void gradescopeGetsAResultForWhatCannotBeReadToo() throws IOException, InterruptedException {
        Path grader = gradescope();
        Path file = grader.resolve("submission/a.loupesub");
        Files.writeString(file, "{\"format\": ");
        assertThat(results(grader)).contains("\"score\": 0", "JSON-01");
        Files.delete(file);
        Files.createSymbolicLink(file, grader.resolve("source/pack.yaml"));
        assertThat(results(grader)).contains("There is no file of answers here");
    }

    @Test
    void aBrokenCheckerGivesAResultToo() throws IOException, InterruptedException {
        script("loupe-check", "exit 1");
        Path grader = gradescope();
        Files.copy(ANSWERS, grader.resolve("submission/a.loupesub"));
        assertThat(results(grader)).contains("\"score\": 0", "not your fault");
    }

    @Test
    void theSameFilesMakeTheSameZip() throws IOException {
        make("gradescope", folder.resolve("1.zip"));
        make("gradescope", folder.resolve("2.zip"));
        assertThat(folder.resolve("1.zip")).hasSameBinaryContentAs(folder.resolve("2.zip"));
    }

    @Test
    void prairielearnGetsAFolderForAnImage() throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        assertThat(make("prairielearn", image).exit()).isEqualTo(Exit.DONE);
        assertThat(image.resolve("Dockerfile")).content().contains("FROM ", "COPY pack.yaml /loupe/pack.yaml");
        assertThat(image.resolve("info-part.json")).content().contains("\"enableNetworking\": false");
        Path grade = folder.resolve("grade");
        Files.createDirectories(grade.resolve("student"));
        Map<String, Path> names = Map.of("LOUPE_GRADE", grade, "LOUPE_HOME", image);
        bash(image.resolve("entrypoint.sh"), names);
        assertThat(grade.resolve("results/results.json")).content().contains("\"gradable\": false");
        Files.copy(ANSWERS, grade.resolve("student/answers.loupesub"));
        bash(image.resolve("entrypoint.sh"), names);
        assertThat(grade.resolve("results/results.json")).content().contains("\"score\": 0.75,");
    }

    @Test
    void autolabGetsAMakefileAndATar() throws IOException, InterruptedException {
        Path lab = folder.resolve("lab");
        assertThat(make("autolab", lab, "--problem=Heads 1").exit()).isEqualTo(Exit.DONE);
        assertThat(lab.resolve("autograde-Makefile")).content().contains("bash autograde/run.sh", "\"Heads 1\"");
        Path unpack =
                Files.writeString(folder.resolve("unpack.sh"), "tar -C '" + lab + "' -xf '" + lab + "/autograde.tar'");
        bash(unpack, Map.of());
        Path run = lab.resolve("autograde/run.sh");
        assertThat(bash(run, Map.of())).endsWith("{\"scores\": {\"Heads 1\": 0}}\n");
        Files.copy(ANSWERS, lab.resolve("answers.loupesub"));
        assertThat(bash(run, Map.of())).contains("weights/softmax").endsWith("{\"scores\": {\"Heads 1\": 6}}\n");
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        Commands.Ended none = Commands.run("check", "autograder", "autolab", "--pack", "nowhere.yaml", "--out", folder);
        assertThat(none.exit()).isEqualTo(Exit.PACK);
        Commands.Ended problem = make("autolab", folder.resolve("x"), "--problem=a\"b");
        assertThat(problem.exit()).isEqualTo(Exit.USAGE);
        program = folder;
        assertThat(make("autolab", folder.resolve("x")).err()).contains("bin/loupe-check");
    }
}

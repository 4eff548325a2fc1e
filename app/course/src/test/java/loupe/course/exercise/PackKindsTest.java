package loupe.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.source.ContentException;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One pack as a file, a folder, an archive, or all lessons of a course.
class PackKindsTest {

    @TempDir
    Path folder;

    private static String pack(String exercise) {
        return """
                format: loupe.exercises/1
                pack: {id: sums, version: 2.1.0}
                exercises:
                - id: %s
                  title: A sum
                  prompt: "1 + 1 ="
                  parts: [{id: n, type: integer, answer: {compute: "1 + 1"}}]
                """.formatted(exercise);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, String text) throws IOException {
        Path file = folder.resolve("sums.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void thePackIsTheSameAsFileFolderAndArchive() throws IOException {
        ExercisePack file = ExercisePacks.open(write("sums.yaml", pack("two")));
        write("sums/pack.yaml", pack("two"));
        write("sums/lessons/one.md", "# One\n");
        ExercisePack inFolder = ExercisePacks.open(folder.resolve("sums"));
        ExercisePack inZip = ExercisePacks.open(zip("pack.yaml", pack("two")));
        assertThat(file.id()).isEqualTo("sums");
        assertThat(file.version()).isEqualTo("2.1.0");
        assertThat(inFolder.exercises()).hasSize(1);
        assertThat(inFolder.sha256()).isEqualTo(file.sha256()).hasSize(64);
        assertThat(inZip.sha256()).isEqualTo(file.sha256());
        assertThat(inFolder.file()).isEqualTo("sums/pack.yaml");
        assertThat(inZip.file()).isEqualTo("sums.zip/pack.yaml");
    }

    @Test
    void theHashIsThatOfTheBytesEvenWithAByteOrderMark() throws IOException {
        Path file = write("a.yaml", "\uFEFF" + pack("two"));
        assertThat(ExercisePacks.open(file).sha256()).isEqualTo(ExercisePacks.hex(Files.readAllBytes(file)));
    }

    @Test
    void anythingThatCanChangeAGradeChangesTheHash() throws IOException {
        String one = ExercisePacks.open(write("a.yaml", pack("two"))).sha256();
        String other = ExercisePacks.open(write("b.yaml", pack("two").replace("1 + 1\"}", "1 + 2\"}")))
                .sha256();
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aMissingPackSaysWhatWouldBeOne() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatExceptionOfType(MissingPackException.class)
                .isThrownBy(() -> ExercisePacks.open(folder.resolve("nowhere.yaml")))
                .withMessage("nowhere.yaml: file: there is no such file or folder;"
                        + " a pack is a .yaml file, a folder with pack.yaml, or a .zip of one [IO-01]");
        assertThatExceptionOfType(MissingPackException.class)
                .isThrownBy(() -> ExercisePacks.open(empty))
                .withMessageStartingWith("empty: file: this folder holds neither pack.yaml nor course.yaml");
        assertThatExceptionOfType(LoupeInputException.class)
                .isThrownBy(() -> ExercisePacks.open(zip("other.yaml", pack("two"))))
                .withMessageContaining("[ZP-11]");
    }

    private Path course(String first, String second) throws IOException {
        write("week/course.yaml", """
                format: loupe.course/1
                id: week-3
                title: Week 3
                chapters:
                - {number: 1, title: Sums, lessons: [{id: b, number: 1.1}, a]}
                """);
        write("week/lessons/a/exercises.yaml", pack(first));
        write("week/lessons/b/exercises.yaml", pack(second));
        return folder.resolve("week");
    }

    @Test
    void aCourseIsOnePackInTheOrderOfItsLessons() throws IOException {
        ExercisePack pack = ExercisePacks.open(course("one", "two"));
        assertThat(pack.id()).isEqualTo("week-3");
        assertThat(pack.version()).isEqualTo("1.0.0");
        assertThat(pack.title()).isEqualTo("Week 3");
        assertThat(pack.exercises()).extracting(Exercise::id).containsExactly("two", "one");
        String list = ExercisePacks.hex(pack("two").getBytes(StandardCharsets.UTF_8)) + "  lessons/b/exercises.yaml\n"
                + ExercisePacks.hex(pack("one").getBytes(StandardCharsets.UTF_8)) + "  lessons/a/exercises.yaml\n";
        assertThat(pack.sha256()).isEqualTo(ExercisePacks.hex(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anExerciseOfTwoLessonsIsRefused() throws IOException {
        Path same = course("two", "two");
        assertThatThrownBy(() -> ExercisePacks.open(same))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("exercise \"two\" of week/lessons/a/exercises.yaml is in week/lessons/b/")
                .hasMessageContaining("[EX-01]");
    }

    @Test
    void theProblemsOfAllLessonsComeTogether() throws IOException {
        Path broken = course("one", "two");
        write("week/lessons/a/exercises.yaml", "format: x\n");
        write("week/lessons/b/exercises.yaml", pack("two").replace("integer", "intger"));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> ExercisePacks.open(broken))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(p -> p.file())
                        .contains("week/lessons/a/exercises.yaml", "week/lessons/b/exercises.yaml"));
    }

    @Test
    void theCourseOfTheProgramIsAPack() {
        ExercisePack pack = ExercisePacks.open(Home.find().content());
        Course course = Course.read(Home.find());
        int all = course.lessons().stream()
                .mapToInt(id -> course.exercises(id).exercises().size())
                .sum();
        assertThat(pack.id()).isEqualTo("loupe-course");
        assertThat(pack.exercises()).hasSize(all);
    }
}

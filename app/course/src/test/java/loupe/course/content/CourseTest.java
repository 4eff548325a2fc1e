package loupe.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import loupe.course.Home;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

    /// A png of 4 by 2 black pixels.
    private static final String BLACK =
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAC0lEQVR42mNgwAUAABoAAS" + "+Yl6YAAAAASUVORK5CYII=";

    @Test
    void theCourseHasTwelveChaptersInOrder() {
        Course course = Course.read(Home.find());
        assertThat(course.chapters()).hasSize(12);
        assertThat(course.chapters()).extracting(Chapter::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLessonIsThereOnceAndItsIdCannotLeaveTheFolder() {
        assertThatThrownBy(() -> read("[a, a]")).hasMessageContaining("there twice");
        assertThatThrownBy(() -> read("[../a]")).hasMessageContaining("plain id");
        assertThatThrownBy(() -> read("[a]").lesson("../../secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("[a]").lesson("a"))
                .hasMessage("nowhere/lessons/a/lesson.md: file: there is no such file; check the name [IO-01]");
        assertThat(read("[a, b]").chapterOf("b").orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void picturesAreThoseOfTheLessonsOwnFolder(@TempDir Path folder) throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("lessons/a"));
        Files.write(lesson.resolve("map.png"), Base64.getDecoder().decode(BLACK));
        Files.write(folder.resolve("lessons/other.png"), Base64.getDecoder().decode(BLACK));
        Course course = new Course("T", List.of(), folder);
        assertThat(course.picture("a", "map.png").columns()).isEqualTo(4);
        assertThatThrownBy(() -> course.picture("a", "gone.png")).hasMessageContaining("there is no such file");
        for (String elsewhere : List.of("../other.png", "/etc/a.png", "https://example.org/a.png", "file:map.png")) {
            assertThatThrownBy(() -> course.picture("a", elsewhere)).hasMessageContaining("beside lesson.md");
        }
        Files.createSymbolicLink(lesson.resolve("link.png"), folder.resolve("lessons/other.png"));
        assertThatThrownBy(() -> course.picture("a", "link.png")).hasMessageContaining("beside lesson.md");
    }

    @Test
    void aLessonMayHaveANumberOfItsChapter() {
        Chapter chapter = read("[a, {id: b, number: 1.2}, {id: c, number: 1.10}]")
                .chapters()
                .getFirst();
        assertThat(chapter.lessons()).containsExactly("a", "b", "c");
        assertThat(chapter.listed())
                .extracting(Chapter.Listed::number)
                .containsExactly(Optional.empty(), Optional.of("1.2"), Optional.of("1.10"));
    }

    @Test
    void aNumberOutOfOrderIsRefused() {
        for (String wrong : List.of("2.1", "1.0", "1.2.3", "one")) {
            assertThatThrownBy(() -> read("[{id: a, number: " + wrong + "}]"))
                    .hasMessageContaining("is not in the order of chapter 1; count 1.1, 1.2 and so on");
        }
        assertThatThrownBy(() -> read("[{id: a, number: 1.3}, {id: b, number: 1.3}]"))
                .hasMessageContaining("\"1.3\" of lesson \"b\"");
        assertThatThrownBy(() -> read("[[a]]")).hasMessageContaining("a lesson is a list");
    }

    @Test
    void everyLessonOfTheCourseHasItsNumber() {
        assertThat(Course.read(Home.find()).chapters())
                .flatExtracting(Chapter::listed)
                .allMatch(lesson -> lesson.number().isPresent());
    }

    private static Course read(String lessons) {
        String text =
                "format: loupe.course/1\ntitle: T\nchapters:\n- {number: 1, title: One, lessons: " + lessons + "}\n";
        return Course.read(new SourceText("course.yaml", text), Path.of("nowhere"));
    }
}

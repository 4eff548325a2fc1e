package loupe.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import loupe.course.Home;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

class CourseTest {

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
                .hasMessage("content/lessons/a/lesson.md: file: there is no such file; check the name [IO-01]");
        assertThat(read("[a, b]").chapterOf("b").orElseThrow().number()).isEqualTo(1);
    }

    private static Course read(String lessons) {
        String text =
                "format: loupe.course/1\ntitle: T\nchapters:\n- {number: 1, title: One, lessons: " + lessons + "}\n";
        return Course.read(new SourceText("course.yaml", text), Path.of("nowhere"));
    }
}

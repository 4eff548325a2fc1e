package loupe.course.content;

import java.util.List;

/// A chapter and the ids of its lessons, in order. A chapter may still be without lessons.
public record Chapter(int number, String title, List<String> lessons) {
    public Chapter {
        lessons = List.copyOf(lessons);
    }
}

package loupe.course.content;

import java.util.List;
import java.util.Optional;

/// A chapter and its lessons, in order. A chapter may still be without lessons.
public record Chapter(int number, String title, List<Listed> listed) {

    /// A lesson in the table of contents.
    ///
    /// @param number its number in the whole course, such as `3.6`; a lesson may be without one
    public record Listed(String id, Optional<String> number) {}

    public Chapter {
        listed = List.copyOf(listed);
    }

    /// The ids of its lessons.
    public List<String> lessons() {
        return listed.stream().map(Listed::id).toList();
    }
}

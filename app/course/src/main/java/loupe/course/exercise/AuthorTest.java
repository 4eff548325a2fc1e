package loupe.course.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// An answer with the verdict that the author expects. `with` holds answers to earlier parts.
public record AuthorTest(
        Answer answer,
        OptionalDouble score,
        Optional<String> status,
        Optional<String> misconception,
        Map<String, Answer> with,
        int line) {
    public AuthorTest {
        with = Map.copyOf(with);
    }
}

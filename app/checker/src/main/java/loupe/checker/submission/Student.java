package loupe.checker.submission;

import java.util.Map;
import java.util.Optional;

/// Who handed it in. The key is enough; it may be a number in a class list. `lms` holds the ids that learning systems
/// know the student by, such as `canvas_id`.
public record Student(String key, Optional<String> display, Optional<String> email, Map<String, String> lms) {

    public Student {
        lms = Map.copyOf(lms);
    }

    public static Student of(String key) {
        return new Student(key, Optional.empty(), Optional.empty(), Map.of());
    }
}

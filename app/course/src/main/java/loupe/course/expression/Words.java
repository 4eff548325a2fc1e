package loupe.course.expression;

import java.util.Arrays;
import java.util.List;

/// Text cut into letters or words.
final class Words {

    private Words() {}

    /// One string for each code point.
    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /// Parted at white space.
    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}

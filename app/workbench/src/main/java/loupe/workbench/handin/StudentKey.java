package loupe.workbench.handin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which a student is known to a class, such as a number in its list.
record StudentKey(String text) {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /// The key that somebody typed; large letters become small. Empty if it cannot be one.
    static Optional<StudentKey> typed(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return PLAIN.matcher(text).matches() ? Optional.of(new StudentKey(text)) : Optional.empty();
    }
}

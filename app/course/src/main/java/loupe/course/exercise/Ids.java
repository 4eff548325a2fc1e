package loupe.course.exercise;

import java.util.regex.Pattern;
import loupe.course.source.Shown;
import loupe.course.source.YamlFields;

/// Names that authors give: they end up in results and file names, so they are plain.
final class Ids {

    private static final Pattern EXERCISE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    /// Of a pack or an exercise: small letters, digits, `.`, `_` and `-`.
    static String checked(YamlFields fields, String key) {
        return checked(fields, key, EXERCISE, "use a-z, 0-9, . _ - and begin with a letter or digit");
    }

    /// Whether this may be the id of a pack, an exercise or a lesson.
    static boolean plain(String id) {
        return EXERCISE.matcher(id).matches();
    }

    /// Of something inside an exercise: capitals too, since it may be a symbol.
    static String inner(YamlFields fields, String key) {
        return checked(fields, key, PART, "use letters, digits, . _ - and begin with a letter or digit");
    }

    private static String checked(YamlFields fields, String key, Pattern pattern, String fix) {
        String id = fields.text(key);
        if (!id.isEmpty() && !pattern.matcher(id).matches()) {
            fields.scalar(key)
                    .ifPresent(s -> fields.problem(s, "id " + Shown.quoted(id) + " is not plain", fix, "EX-01"));
        }
        return id;
    }
}

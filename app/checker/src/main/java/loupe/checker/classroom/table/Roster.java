package loupe.checker.classroom.table;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who is in a class. Names and addresses are optional; `lms` holds the ids that learning systems know a student by,
/// such as `canvas_id`.
public final class Roster {

    /// Nobody is listed, and nobody is missed.
    public static final Roster NONE = new Roster(Map.of());

    /// One student.
    public record Entry(String key, Optional<String> name, Optional<String> email, Map<String, String> lms) {
        public Entry {
            lms = Collections.unmodifiableMap(new LinkedHashMap<>(lms));
        }
    }

    private final Map<String, Entry> entries;

    /// By key, in the order of the list.
    Roster(Map<String, Entry> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    public static Roster of(Collection<Entry> students) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        students.forEach(entry -> entries.put(entry.key(), entry));
        return new Roster(entries);
    }

    public Optional<Entry> student(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public Collection<Entry> students() {
        return Collections.unmodifiableCollection(entries.values());
    }

    public boolean empty() {
        return entries.isEmpty();
    }
}

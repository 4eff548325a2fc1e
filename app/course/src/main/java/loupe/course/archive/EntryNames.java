package loupe.course.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;
import loupe.engine.input.Shown;

/// Which names a file of a pack may have: the same on every system, and never a way out of the pack.
public final class EntryNames {

    private static final int MOST_PARTS = 8;
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> TYPES = Set.of("md", "yaml", "png", "jpg", "jpeg", "wav", "csv", "txt");
    private static final int TYPE_MASK = 0xF000; // of a Unix mode
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private EntryNames() {}

    static void check(String shown, List<Entry> entries) {
        Map<String, String> seen = new HashMap<>();
        for (Entry entry : entries) {
            String other = seen.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry.name());
            if (other != null) {
                String problem = other.equals(entry.name())
                        ? "it is there twice"
                        : "another one is called " + Shown.value(other) + "; many disks take them for one";
                throw refuse(shown, entry, problem, "ZP-03");
            }
        }
        for (Entry entry : entries) {
            check(shown, entry);
        }
    }

    private static void check(String shown, Entry entry) {
        String name = entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
        Optional<String> bad = objection(name);
        if (bad.isPresent()) {
            throw refuse(shown, entry, bad.get(), "ZP-01");
        }
        int type = entry.mode() & TYPE_MASK;
        if (type != 0 && type != (entry.folder() ? FOLDER : REGULAR) || entry.folder() && entry.size() > 0) {
            throw refuse(shown, entry, "it is a link or a device; a pack holds files only", "ZP-02");
        }
        if (entry.encrypted()) {
            throw refuse(shown, entry, "it is encrypted; packs are open", "ZP-08");
        }
        if (entry.method() != Entry.STORED && entry.method() != Entry.DEFLATED) {
            String problem = "method " + entry.method() + " is not read; use an ordinary zip (stored or deflate)";
            throw refuse(shown, entry, problem, "ZP-08");
        }
        if (!entry.folder() && !knownType(name)) {
            throw refuse(shown, entry, "files of this type have no place in a pack; " + types(), "ZP-07");
        }
    }

    private static LoupeInputException refuse(String shown, Entry entry, String problem, String code) {
        return new Finding(shown, Place.entry(entry.name()), problem, code).refuse();
    }

    /// What is wrong with the path of a file within a pack, if anything.
    public static Optional<String> objection(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length > MOST_PARTS) {
            return Optional.of("it lies more than " + MOST_PARTS + " folders deep");
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches() || part.endsWith(".")) {
                return Optional.of("names in a pack use a-z, 0-9, . _ - and begin with a letter or digit");
            }
            if (DEVICE.matcher(part).matches()) {
                return Optional.of(Shown.value(part) + " is a device on Windows; choose another name");
            }
        }
        return Optional.empty();
    }

    /// Whether a pack may hold files with this ending.
    public static boolean knownType(String path) {
        return TYPES.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /// The types, in words.
    public static String types() {
        return "a pack holds md, yaml, png, jpg, jpeg, wav, csv and txt";
    }
}

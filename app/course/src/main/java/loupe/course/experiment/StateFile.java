package loupe.course.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;
import loupe.engine.input.Shown;

/// The state of a pane as a small text file: knobs, texts, edits and seed. Opening it gives exactly the same pane.
///
/// ```
/// loupe.state/1
/// lesson masks
/// seed 7
/// set temperature 0.7
/// set tokens she swam across
/// edit blocks.0.attn.scores 0 2 1 = 3.5
/// end
/// ```
///
/// Knobs that the file does not name keep the value that the lesson starts with. The last line is `end`, so a file that
/// was cut off is noticed.
///
/// @param lesson id of the lesson
/// @param settings what the pane was set to
public record StateFile(String lesson, Settings settings) {

    /// The first line.
    public static final String VERSION = "loupe.state/1";

    /// The largest file that is read; bytes.
    public static final int LARGEST = 256 << 10;

    private static final String FAMILY = "loupe.state/";
    private static final String END = "end";
    private static final int MOST_EDITS = 10_000;

    /// The file's text, with a line feed at the end.
    public String write() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        text.append("lesson ").append(lesson).append('\n');
        text.append("seed ").append(settings.seed()).append('\n');
        for (Setting<?> setting : settings.declared()) {
            text.append("set ").append(setting.name()).append(' ');
            text.append(settings.write(setting.name())).append('\n');
        }
        for (Edit edit : settings.edits()) {
            text.append("edit ").append(edit.site());
            for (int index : edit.cell()) {
                text.append(' ').append(index);
            }
            text.append(" = ").append(edit.value()).append('\n');
        }
        return text.append(END).append('\n').toString();
    }

    /// The lesson that a state file belongs to.
    ///
    /// @param shown how the file is called in a message
    /// @throws loupe.engine.input.LoupeInputException SF-01 another version or no state file, SF-02 cut off
    public static String lessonOf(String shown, String text) {
        List<String> lines = lines(shown, text);
        for (String line : lines) {
            if (line.startsWith("lesson ")) {
                return line.substring("lesson ".length()).strip();
            }
        }
        throw new Finding(shown, Place.file(), "it names no lesson; a line \"lesson ID\" is needed", "SF-05").refuse();
    }

    /// Reads a state file over the settings that the lesson starts with.
    ///
    /// @param shown how the file is called in a message
    /// @throws loupe.engine.input.LoupeInputException SF-01 another version, SF-02 cut off, SF-03 unknown knob,
    ///     SF-04 value not allowed, SF-05 not a line, SF-06 knob set twice, SF-07 too many edits
    public static StateFile read(String shown, String text, Settings start) {
        List<String> lines = lines(shown, text);
        String lesson = lessonOf(shown, text);
        Settings settings = start.withEdits(List.of());
        List<Edit> edits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = new Line(shown, text, i, lines.get(i));
            settings = switch (line.word()) {
                case "lesson" -> settings;
                case "seed" -> settings.withSeed(line.seed());
                case "set" -> line.set(settings, seen);
                case "edit" -> {
                    edits.add(line.edit());
                    yield settings;
                }
                default -> throw line.refuse("this line is none of lesson, seed, set, edit", "SF-05");
            };
        }
        if (edits.size() > MOST_EDITS) {
            throw new Finding(shown, Place.file(), "it has " + edits.size() + " edits; up to 10000 are read", "SF-07")
                    .refuse();
        }
        return new StateFile(lesson, settings.withEdits(edits));
    }

    /// The lines between the first and the last, both checked.
    private static List<String> lines(String shown, String text) {
        List<String> lines = text.lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!first.equals(VERSION)) {
            String problem = first.startsWith(FAMILY)
                    ? Shown.value(first) + " is another version; this Loupe reads " + VERSION
                    : "this is not a state file; its first line must be " + VERSION;
            throw new Finding(shown, Place.line(text, 0), problem, "SF-01").refuse();
        }
        int last = lines.size() - 1;
        while (last > 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last < 1 || !lines.get(last).strip().equals(END)) {
            throw new Finding(
                            shown,
                            Place.line(text, text.length()),
                            "the file is cut off; its last line must be \"end\"; save the state again",
                            "SF-02")
                    .refuse();
        }
        return lines.subList(1, last);
    }

    /// One line between the first and the last.
    private record Line(String shown, String text, int index, String line) {

        String word() {
            int blank = line.indexOf(' ');
            return blank < 0 ? line : line.substring(0, blank);
        }

        String rest() {
            int blank = line.indexOf(' ');
            return blank < 0 ? "" : line.substring(blank + 1);
        }

        long seed() {
            if (!rest().matches("-?\\d{1,18}")) {
                throw refuse("the seed " + Shown.value(rest()) + " is not a whole number", "SF-04");
            }
            return Long.parseLong(rest());
        }

        Settings set(Settings settings, Set<String> seen) {
            int blank = rest().indexOf(' ');
            String name = blank < 0 ? rest() : rest().substring(0, blank);
            String value = blank < 0 ? "" : rest().substring(blank + 1);
            if (!settings.has(name)) {
                throw refuseKey(name, "this lesson has no such knob; remove the line", "SF-03");
            }
            if (!seen.add(name)) {
                throw refuseKey(name, "this knob is set twice; keep one of the lines", "SF-06");
            }
            try {
                return settings.withText(name, value);
            } catch (RefusedException e) {
                throw refuseKey(name, String.valueOf(e.getMessage()), "SF-04");
            }
        }

        Edit edit() {
            String[] parts = rest().split(" = ", -1);
            String[] words = parts[0].split(" ");
            boolean sound = parts.length == 2 && words.length >= 1 && !words[0].isEmpty();
            int[] cell = new int[words.length - 1];
            for (int i = 0; i < cell.length && sound; i++) {
                sound = words[i + 1].matches("\\d{1,6}");
                cell[i] = sound ? Integer.parseInt(words[i + 1]) : 0;
            }
            if (!sound) {
                throw refuse("an edit is written as \"edit SITE INDEX INDEX = VALUE\"", "SF-05");
            }
            try {
                return new Edit(words[0], cell, (float) Numerals.number(words[0], parts[1]));
            } catch (RefusedException e) {
                throw refuse(String.valueOf(e.getMessage()), "SF-04");
            }
        }

        RuntimeException refuse(String problem, String code) {
            return new Finding(shown, Place.line(text, start()), problem, code).refuse();
        }

        RuntimeException refuseKey(String name, String problem, String code) {
            return new Finding(shown, name.isBlank() ? Place.line(text, start()) : Place.key(name), problem, code)
                    .refuse();
        }

        /// Index in the text at which this line, the first between the ends being 0, begins.
        private int start() {
            int at = 0;
            for (int i = 0; i <= index && at >= 0; i++) {
                at = text.indexOf('\n', at) + 1;
            }
            return at;
        }
    }
}

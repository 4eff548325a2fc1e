package loupe.workbench.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something that can be found by its name and then done.
///
/// @param kind what it is: lesson, term, tensor or command
/// @param title its name
/// @param detail a few words more, such as its key
/// @param does what happens when it is chosen
record Found(String kind, String title, String detail, Runnable does) {

    /// How well it fits what was typed; 0 for not at all. Every typed word must occur. Best is a title that begins with
    /// the words, be it after a lesson's number; then one that has them at the beginning of a word; then any other.
    int fit(String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        String name = title.toLowerCase(Locale.ROOT);
        String all = name + ' ' + kind + ' ' + detail.toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(query.split("\\s+"));
        if (!words.stream().allMatch(all::contains)) {
            return 0;
        }
        String unnumbered = name.replaceFirst("^[0-9]+\\.[0-9]+ ", ""); // of a lesson
        if (name.startsWith(query) || unnumbered.startsWith(query)) {
            return 4;
        }
        if (words.stream().allMatch(w -> name.contains(" " + w) || name.startsWith(w) || name.contains("." + w))) {
            return 3;
        }
        return words.stream().allMatch(name::contains) ? 2 : 1;
    }
}

package loupe.checker.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What the program knows of English, kept in `english.txt`: a section for each kind of word.
final class English {

    private static final Map<String, List<String>> SECTIONS = read();

    /// Words that hold a sentence together.
    static final Set<String> FUNCTION = words("function");
    static final Set<String> AUXILIARY = words("auxiliary");
    static final Set<String> MODAL = words("modal");
    static final Set<String> DENYING = words("denying");
    /// Words that name a denial although they can be told by their stem only: *prevents*, *blocking*.
    static final Set<String> DENYING_STEMS = stems(DENYING);
    /// Words that begin another thought within a sentence.
    static final Set<String> JOINTS = words("joints");

    static final Set<String> VERB_STEMS = stems(words("verbs"));
    /// Stems of words that claim nothing on their own; whatever else a sentence says may be a claim of its own.
    static final Set<String> HARMLESS =
            stems(union("function", "auxiliary", "modal", "denying", "contrast", "joints", "verbs", "plain"));
    /// Stems of words in which an answer talks about itself.
    static final Set<String> META = stems(words("meta"));
    /// Stems of words of the field that make a claim of their own.
    static final Set<String> LOADED = stems(words("loaded"));
    static final Set<String> KNOWN =
            union("function", "auxiliary", "modal", "denying", "contrast", "joints", "verbs", "plain", "loaded");
    static final Set<String> STEMS = stems(KNOWN);

    private English() {}

    /// The lines of a section that holds phrases.
    static List<String> lines(String section) {
        return Objects.requireNonNull(SECTIONS.get(section), section);
    }

    private static Set<String> words(String section) {
        return lines(section).stream()
                .flatMap(l -> List.of(l.split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(String... sections) {
        Set<String> all = new HashSet<>();
        List.of(sections).forEach(s -> all.addAll(words(s)));
        return Set.copyOf(all);
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream().map(Stems::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : file().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                lines = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), lines);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return sections;
    }

    private static String file() {
        try (InputStream in = Objects.requireNonNull(English.class.getResourceAsStream("english.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

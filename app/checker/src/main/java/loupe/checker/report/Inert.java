package loupe.checker.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import loupe.course.source.Shown;

/// Outside text made so that no reader of a report obeys it: terminal codes, direction marks and other invisible
/// characters are written out. Quotes and angle brackets are the business of each format.
final class Inert {

    private static final char NOT_A_CHARACTER = '\uFFFD';

    private Inert() {}

    /// On one line; a line break is written out too.
    static String line(String text) {
        return Shown.clipped(text, Integer.MAX_VALUE)
                .replace('\uFFFE', NOT_A_CHARACTER)
                .replace('\uFFFF', NOT_A_CHARACTER);
    }

    /// The same, with line breaks kept.
    static String lines(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n", -1))
                .map(Inert::line)
                .collect(Collectors.joining("\n"));
    }

    static List<String> all(List<String> texts) {
        return texts.stream().map(Inert::line).toList();
    }
}

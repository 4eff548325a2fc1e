package loupe.workbench.classroom;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text cut at the words that were found in it.
final class Quotes {

    /// A piece of the text; found or between what was found.
    record Piece(String text, boolean found) {}

    private Quotes() {}

    /// The pieces, which together are the text. What is quoted may differ from it in case and spaces.
    static List<Piece> in(String text, List<String> quotes) {
        BitSet found = new BitSet(text.length());
        for (String quote : quotes) {
            pattern(quote).ifPresent(pattern -> {
                Matcher matcher = pattern.matcher(text);
                if (matcher.find()) {
                    found.set(matcher.start(), matcher.end());
                }
            });
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean here = found.get(start);
            int end = here ? found.nextClearBit(start) : found.nextSetBit(start);
            end = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(text.substring(start, end), here));
            start = end;
        }
        return pieces;
    }

    private static java.util.Optional<Pattern> pattern(String quote) {
        String words = quote.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return java.util.Optional.empty();
        }
        String spaced =
                java.util.Arrays.stream(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return java.util.Optional.of(Pattern.compile(spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}

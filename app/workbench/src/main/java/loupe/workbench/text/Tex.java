package loupe.workbench.text;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula as its author writes it: TeX, with `\site{blocks.0.attn.q}{Q}` around what stands for a tensor.
///
/// The TeX that is set has a colour of its own for each site, so that one layout can be taken apart again by colour.
///
/// @param set TeX without `\site`
/// @param sites the tensors, each at the place that its colour says
record Tex(String set, List<String> sites) {

    private static final int LONGEST = 4_096; // characters
    private static final int DEEPEST = 32; // braces in braces
    private static final String SITE = "\\site";
    private static final Pattern REFUSED = Pattern.compile(
            "\\\\(def|newcommand|renewcommand|newenvironment|renewenvironment|includegraphics|input|DeclareMathSizes|magnification)\\b");

    /// @throws IllegalArgumentException saying what is wrong and what to write instead
    static Tex read(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the formula has " + source.length() + " characters; up to " + LONGEST + " are read");
        }
        Matcher refused = REFUSED.matcher(source);
        if (refused.find()) {
            throw new IllegalArgumentException("\\" + refused.group(1) + " is not allowed in a formula; write it out");
        }
        requireBalanced(source);
        List<String> sites = new ArrayList<>();
        return new Tex(translated(source, sites), List.copyOf(sites));
    }

    /// Which site is set in this colour.
    Optional<String> siteOf(Color colour) {
        int index = (colour.getRGB() & 0xFFFFFF) - 1;
        return index >= 0 && index < sites.size() ? Optional.of(sites.get(index)) : Optional.empty();
    }

    /// The TeX without any trace of the sites, for reading aloud.
    static String spoken(String source) {
        return source.replaceAll("\\\\site\\{[^{}]*}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String translated(String source, List<String> sites) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = source.indexOf(SITE); at >= 0; at = source.indexOf(SITE, from)) {
            int nameEnd = closing(source, at + SITE.length());
            int bodyEnd = closing(source, nameEnd + 1);
            sites.add(source.substring(at + SITE.length() + 1, nameEnd).strip());
            out.append(source, from, at)
                    .append(String.format(Locale.ROOT, "\\textcolor{#%06X}{", sites.size()))
                    .append(translated(source.substring(nameEnd + 2, bodyEnd), sites))
                    .append('}');
            from = bodyEnd + 1;
        }
        return out.append(source.substring(from)).toString();
    }

    /// Where the brace that opens at `open` closes.
    private static int closing(String source, int open) {
        if (open >= source.length() || source.charAt(open) != '{') {
            throw new IllegalArgumentException("\\site needs a name and what it colours: \\site{q}{Q}");
        }
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace of the formula is not closed");
    }

    private static void requireBalanced(String source) {
        int depth = 0;
        for (int i = 0; i < source.length() && depth >= 0; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' && ++depth > DEEPEST) {
                throw new IllegalArgumentException(
                        "the formula has more than " + DEEPEST + " braces inside each other");
            } else if (c == '}') {
                depth--;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("a brace of the formula is not " + (depth > 0 ? "closed" : "opened"));
        }
    }
}

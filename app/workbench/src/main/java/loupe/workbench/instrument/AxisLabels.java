package loupe.workbench.instrument;

import java.util.List;

/// What stands along one axis of a picture, cut to a length that fits.
///
/// @param full the whole labels
/// @param cut at most [#LONGEST] characters of each
/// @param longest characters of the longest cut label
/// @param counted whether they are mere indices, of which some can be left out
record AxisLabels(List<String> full, List<String> cut, int longest, boolean counted) {

    /// Characters of a label beside a picture; the whole label is shown at the hovered cell.
    static final int LONGEST = 12;

    private static final double GLYPH = 0.6; // width of a character of JetBrains Mono, in parts of its size

    static AxisLabels of(List<String> full) {
        List<String> cut = full.stream().map(AxisLabels::cut).toList();
        boolean counted = full.stream().allMatch(l -> !l.isEmpty() && l.chars().allMatch(Character::isDigit));
        int longest = cut.stream().mapToInt(String::length).max().orElse(0);
        return new AxisLabels(full, cut, longest, counted);
    }

    /// Width of the longest label in type of a size; px.
    double width(double type) {
        return longest * type * GLYPH;
    }

    /// The distance, in labels, at which they do not run into one another; indices are counted in round steps.
    ///
    /// @param cell distance of two neighbours; px
    /// @param room what one label needs; px
    int stride(double cell, double room) {
        int least = Math.max(1, (int) Math.ceil(room / cell));
        if (!counted) {
            return least;
        }
        for (int power = 1; ; power *= 10) {
            for (int step : new int[] {power, 2 * power, 5 * power}) {
                if (step >= least) {
                    return step;
                }
            }
        }
    }

    /// White space made visible, and no more than [#LONGEST] characters.
    static String cut(String label) {
        String seen = visible(label);
        return seen.codePointCount(0, seen.length()) <= LONGEST
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /// A label whose white space and control characters can be seen.
    static String visible(String label) {
        StringBuilder seen = new StringBuilder();
        label.codePoints()
                .forEach(c -> seen.appendCodePoint(
                        c == ' ' ? '␣' : c == '\n' ? '⏎' : c == '\t' ? '⇥' : Character.isISOControl(c) ? '·' : c));
        return seen.toString();
    }
}

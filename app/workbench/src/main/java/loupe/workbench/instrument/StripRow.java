package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;

/// One row of tokens laid out as chips, broken into lines like text; all lengths in px.
///
/// @param title what the row is: `before`
/// @param site whose axis names the tokens
/// @param axis along which they stand
/// @param words the tokens with their white space visible
/// @param notes small figures below the tokens, such as ids; empty for none
/// @param blocked which tokens are masked
/// @param changed which tokens are not what they were before
/// @param boxes left, top and width of each chip, from the row's upper edge
/// @param height of all lines together
record StripRow(
        String title,
        String site,
        String axis,
        List<String> words,
        List<String> notes,
        List<Boolean> blocked,
        List<Boolean> changed,
        List<double[]> boxes,
        double height) {

    private static final double GLYPH = 0.6;

    static StripRow of(String title, String site, String axis) {
        return new StripRow(title, site, axis, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }

    /// The same with tokens.
    StripRow with(List<String> words, List<String> notes, List<Boolean> blocked, List<Boolean> changed) {
        return new StripRow(title, site, axis, words, notes, blocked, changed, boxes, height);
    }

    /// The same laid out from `left` to `width`.
    ///
    /// @param type size of the tokens
    /// @param line height of a line of chips
    /// @param gap between chips
    /// @param least how wide each chip is at least; where it ends, as wide as its text
    StripRow laid(double left, double width, double type, double line, double gap, double[] least) {
        List<double[]> laid = new ArrayList<>();
        double x = left;
        double y = 0;
        for (int i = 0; i < words.size(); i++) {
            double w = i < least.length ? Math.max(least[i], wide(i, type)) : wide(i, type);
            if (x + w > width && x > left) {
                x = left;
                y += line + gap;
            }
            laid.add(new double[] {x, y, w});
            x += w + gap;
        }
        return new StripRow(
                title,
                site,
                axis,
                words,
                notes,
                blocked,
                changed,
                List.copyOf(laid),
                words.isEmpty() ? line : y + line);
    }

    /// The width that a token and its note ask for.
    double wide(int i, double type) {
        int figures = notes.isEmpty() ? 0 : notes.get(i).length();
        double text = Math.max(words.get(i).codePointCount(0, words.get(i).length()), figures * 0.85);
        return Math.max(text * type * GLYPH + type * 0.9, type * 1.6);
    }

    /// The chip at a place inside the row, or −1.
    int at(double x, double y, double line) {
        for (int i = 0; i < boxes.size(); i++) {
            double[] box = boxes.get(i);
            if (x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + line) {
                return i;
            }
        }
        return -1;
    }
}

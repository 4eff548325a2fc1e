package loupe.workbench.paint;

import java.util.List;
import javafx.scene.paint.Color;

/// The colours of one look, for what is drawn on a canvas; controls take the same colours from the stylesheet.
///
/// @param background behind the cards
/// @param card ground of a card, and of the text and knob columns
/// @param rail ground of the chapter rail
/// @param ink words and numbers
/// @param muted secondary words; at least 4.5 : 1 on a card
/// @param line hairlines between areas and round cards
/// @param accent selection, progress and the one primary button
/// @param accentSoft ground of what is selected
/// @param query colour of queries in every picture, formula and sentence
/// @param key colour of keys
/// @param value colour of values
/// @param attention from 0 to the largest probability; lightness alone carries the value
/// @param signed from the most negative through zero to the most positive
/// @param masked ground of a masked cell
/// @param hatch strokes of the hatching over a masked cell
/// @param right word and mark of a right answer
/// @param rightSoft ground of a right answer
/// @param wrong word and mark of a wrong answer, and of a number that is not a number
/// @param wrongSoft ground of a wrong answer
/// @param tryIt ground of the one thing to do now
/// @param weight outline of a tensor of weights, never used for computed values
/// @param cellDark ink on a pale cell
/// @param cellPale ink on a deep cell
/// @param categories colours of unordered kinds, easy to tell apart without red and green alone
public record Palette(
        Color background,
        Color card,
        Color rail,
        Color ink,
        Color muted,
        Color line,
        Color accent,
        Color accentSoft,
        Color query,
        Color key,
        Color value,
        Ramp attention,
        Ramp signed,
        Color masked,
        Color hatch,
        Color right,
        Color rightSoft,
        Color wrong,
        Color wrongSoft,
        Color tryIt,
        Color weight,
        Color cellDark,
        Color cellPale,
        List<Color> categories) {

    public Palette {
        categories = List.copyOf(categories);
    }

    /// The ink that reads best on a cell of the given colour.
    public Color inkOn(Color cell) {
        return Contrast.better(cell, cellDark, cellPale);
    }
}

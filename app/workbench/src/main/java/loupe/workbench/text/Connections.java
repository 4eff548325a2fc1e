package loupe.workbench.text;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import loupe.course.expression.Names;
import loupe.engine.input.Finding;
import loupe.engine.input.Picture;
import loupe.engine.input.Place;
import loupe.workbench.live.Runner;
import org.jspecify.annotations.Nullable;

/// What the words of a page are tied to. All of it lives as long as the open lesson, so listeners need not be removed.
///
/// @param names what expressions in the text are worked out over; null until the first pass has ended
/// @param lit the tensor that is pointed at: a word of the text lights the picture, the picture lights the word
/// @param glossary the meaning of a term, in Markdown, by its id
/// @param open opens another lesson, given its id
/// @param pictures reads a picture that the text shows, given its address; throws [LoupeInputException] if it cannot
/// @param runner where formulas are set and pictures read, away from the JavaFX thread
public record Connections(
        ObservableValue<@Nullable Names> names,
        ObjectProperty<@Nullable String> lit,
        Function<String, Optional<Term>> glossary,
        Consumer<String> open,
        Function<String, Picture> pictures,
        Runner runner) {

    /// Words without pictures, such as those of the glossary.
    public Connections(
            ObservableValue<@Nullable Names> names,
            ObjectProperty<@Nullable String> lit,
            Function<String, Optional<Term>> glossary,
            Consumer<String> open,
            Runner runner) {
        this(names, lit, glossary, open, Connections::noPicture, runner);
    }

    private static Picture noPicture(String file) {
        throw new Finding(file, Place.file(), "there are no pictures here; show it in a lesson's text", "MD-03")
                .refuse();
    }

    /// An entry of the glossary.
    ///
    /// @param name as it is read
    /// @param meaning Markdown
    public record Term(String name, String meaning) {}
}

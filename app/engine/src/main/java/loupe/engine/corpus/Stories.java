package loupe.engine.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The project's own little world of anna, tom, their animals and two kinds of bank: see `stories.grammar`.
public final class Stories {
    private static final String FILE = "stories.grammar";
    private static final String TEXT = read();

    private Stories() {}

    /// Whole stories of about 35 words: an opening, two scenes and a closing sentence. The data of `story-gpt`.
    public static Grammar stories() {
        return Grammar.parse(TEXT, "story");
    }

    /// Single scenes, one or two sentences of at most 18 words. The data of `mini-bert`.
    public static Grammar scenes() {
        return Grammar.parse(TEXT, "scenes");
    }

    /// Scenes at a bank of the river: *bank* in its one sense.
    public static Grammar riverBank() {
        return Grammar.parse(TEXT, "bank.river");
    }

    /// Scenes at a bank in the town: *bank* in its other sense.
    public static Grammar moneyBank() {
        return Grammar.parse(TEXT, "bank.town");
    }

    /// The grammar as a person reads it.
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = Stories.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the resource " + FILE + " is missing from the program: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FILE, e);
        }
    }
}

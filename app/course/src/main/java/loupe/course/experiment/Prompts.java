package loupe.course.experiment;

import java.util.List;
import loupe.engine.token.Tokenizer;

/// Texts to begin with, and how a learner's text becomes the ids that a model was trained on.
final class Prompts {

    static final List<String> OPENINGS = List.of("anna walked to the river .", "tom had money for the bank .");

    private Prompts() {}

    static int[] story(Tokenizer tokenizer, String text) {
        int[] ids = tokenizer.encode(text);
        if (ids.length == 0) {
            throw new RefusedException("There is no text yet. Type the beginning of a story.");
        }
        return ids;
    }
}

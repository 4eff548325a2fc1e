package loupe.checker.sample;

import java.util.List;
import loupe.course.exercise.SplitMix64;

/// What students write who know something, and who know nothing.
final class Sentences {

    private static final List<String> HALF = List.of(
            "The mask makes sure that a position cannot look at later tokens, that is all I remember.",
            "When it generates, the next word does not exist yet, so training must not show it either.",
            "Sampling gives more varied text than always taking the most likely word.",
            "It reads the sentence from both sides, so it knows what comes before and after the gap.");

    private static final List<String> WRONG = List.of(
            "Because it is faster and saves a lot of memory on the graphics card.",
            "I think that BERT reads from left to right and GPT sees the whole sentence at once.",
            "The padding must have the same length in every batch, so there is a mask for it.",
            "=1+1 is what my calculator said, and I did not have more time for this question.",
            "No idea.");

    private Sentences() {}

    static String half(SplitMix64 random) {
        return HALF.get(random.below(HALF.size()));
    }

    static String wrong(SplitMix64 random) {
        return WRONG.get(random.below(WRONG.size()));
    }
}

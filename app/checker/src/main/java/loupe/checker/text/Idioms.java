package loupe.checker.text;

import java.util.BitSet;
import java.util.List;

/// Turns of speech in which a word does not mean what it means alone: *left to right* is neither left nor right, *not
/// only* denies nothing, *the right answer* lies on no side.
final class Idioms {

    private static final TermIndex ALL = TermIndex.of(English.lines("idioms"));

    private Idioms() {}

    /// The words that stand in such a turn.
    static BitSet idle(List<Word> words) {
        BitSet idle = new BitSet();
        ALL.places(words).forEach(h -> idle.set(h.start(), h.end()));
        return idle;
    }
}

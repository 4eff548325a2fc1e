package loupe.checker.text.evaluation;

import java.util.List;
import java.util.Map;

/// An answer with the verdict that people agreed upon. `concepts` holds what it says of an idea, by the idea's id;
/// ideas
/// that nobody labelled are not in it. `line` is where it stands in its file.
public record GoldAnswer(
        String id,
        String exercise,
        String part,
        Verdict verdict,
        Map<String, Label> concepts,
        List<String> tags,
        String text,
        int line) {

    /// What the answer is worth.
    public enum Verdict {
        CORRECT,
        PARTIAL,
        INCORRECT
    }

    /// What it says of an idea; `CONTRA` is the opposite of it.
    public enum Label {
        YES,
        NO,
        CONTRA
    }

    public GoldAnswer {
        concepts = Map.copyOf(concepts);
        tags = List.copyOf(tags);
    }
}

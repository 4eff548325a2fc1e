package loupe.checker.text;

/// Why a person should read an answer, whatever was found in it.
public enum Doubt {
    /// A heap of words rather than sentences.
    KEYWORDS,
    /// Articles stand where no article can stand.
    SHUFFLED,
    /// Letters that are not Latin, though they may look so.
    FOREIGN_LETTERS,
    /// Somebody else's sentence between quotation marks.
    QUOTED,
    /// It asks.
    QUESTION,
    /// It hedges, reports, takes back or mocks.
    HEDGED,
    /// It says that one thing is the other: *BERT is a decoder*.
    CONFUSED,
    /// It claims something that the rubric knows nothing of.
    OTHER_CLAIM,
    /// It says of one thing what is true of another.
    MISPLACED
}

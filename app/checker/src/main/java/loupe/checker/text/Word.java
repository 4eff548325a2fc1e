package loupe.checker.text;

/// A word of an answer: as it is compared, its stem, and as it was written (for quoting; empty for the second half of a
/// contraction). `apart` is true behind a comma, a bracket or a dash.
record Word(String text, String stem, String written, boolean apart) {

    static Word of(String text) {
        return new Word(text, Stems.of(text), text, false);
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /// The same place in the answer, read as another word.
    Word as(Word meant) {
        return new Word(meant.text, meant.stem, written, apart);
    }
}

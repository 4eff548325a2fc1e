package loupe.checker.text;

/// A word of an answer: as it is compared, its stem, and as it was written (for quoting; empty for
/// the second half of a contraction).
record Word(String text, String stem, String written) {}

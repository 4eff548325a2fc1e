package loupe.engine.corpus;

/// One piece of a rule's body. `x` below is the name of a variable of the [Memory].
sealed interface Item {
    /// A word as it stands.
    record Word(String word) implements Item {}

    /// `$x`: the word that x holds.
    record Recall(String variable) implements Item {}

    /// `<head>`: a body of that head.
    record Expand(String head) implements Item {}

    /// `<head.$x>`: a body of the head whose name ends in what x holds.
    record ExpandBy(String head, String variable) implements Item {}

    /// `x=<head>`: keep a word of that head in x.
    record Draw(String variable, String head) implements Item {}

    /// `x=<head>-y`: keep a word of that head in x, but never the one that y holds.
    record DrawOther(String variable, String head, String without) implements Item {}

    /// `x=$y`: keep in x what y holds.
    record Copy(String variable, String from) implements Item {}

    /// `x=word`: keep that word in x.
    record Keep(String variable, String word) implements Item {}

    /// `-x`: forget x.
    record Forget(String variable) implements Item {}
}

package loupe.checker.text;

/// An entity named at a place.
record Mention(String entity, Hit place) {

    /// The same, counted from a word further back.
    Mention from(int start) {
        return new Mention(entity, new Hit(place.start() - start, place.end() - start));
    }
}

package loupe.engine.token;

/// How often a pair of neighbours occurs. Overlaps count: `a a a` holds the pair `a a` twice.
public record PairCount(SymbolPair pair, long count) {}

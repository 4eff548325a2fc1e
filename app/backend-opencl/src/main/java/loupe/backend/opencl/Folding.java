package loupe.backend.opencl;

import loupe.engine.tensor.Axes;

/// How the axes that a result lacks are folded: where the first cell of each fold lies, where its others lie from
/// there,
/// and how the work is cut.
///
/// @param columns cells of the result that a work-group makes; its lanes share the terms of each
record Folding(Walk toFirst, Walk toTerm, int cells, int terms, int columns, int lanes) {

    private static final int NEIGHBOURS = 16; // cells that are worth reading side by side

    static Folding of(Axes whole, Axes result, int lanes) {
        Axes gone = Axes.of(
                whole.list().stream().filter(axis -> !result.has(axis.name())).toList());
        Walk toTerm = Walk.of(gone, whole);
        int columns = toTerm.finest() == 1
                ? lanes / Math.min(lanes, powerOfTwo(gone.size()))
                : Math.min(Math.min(lanes, NEIGHBOURS), powerOfTwo(result.size()));
        return new Folding(Walk.of(result, whole), toTerm, result.size(), gone.size(), columns, lanes);
    }

    Range range() {
        return Range.groups(Range.pieces(cells, columns), lanes);
    }

    /// The least that is not smaller.
    private static int powerOfTwo(int n) {
        return n <= 1 ? 1 : Integer.highestOneBit(n - 1) << 1;
    }
}

package loupe.backend.opencl;

/// How many work-items run a kernel, and how many of them together.
record Range(long[] items, long[] together) {

    private static final int GROUP = 64; // for work-items that know nothing of each other

    /// One work-item for each cell, and some more that fill the last group.
    static Range cells(int n) {
        return new Range(new long[] {(long) pieces(n, GROUP) * GROUP}, new long[] {GROUP});
    }

    /// A work-group of so many lanes for each of so many pieces of work.
    static Range groups(int groups, int lanes) {
        return new Range(new long[] {(long) groups * lanes}, new long[] {lanes});
    }

    static Range groups(int groups, int lanes, int batch) {
        return new Range(new long[] {(long) groups * lanes, batch}, new long[] {lanes, 1});
    }

    /// Pieces of the given size that cover n.
    static int pieces(int n, int size) {
        return (n + size - 1) / size;
    }
}

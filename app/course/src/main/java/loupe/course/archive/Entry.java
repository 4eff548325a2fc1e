package loupe.course.archive;

/// One line of the archive's directory, which stands at `line`. `mode` is the Unix mode (type and permissions), 0 if
/// another system wrote it; `offset` is where its local header begins.
record Entry(
        String name, int flags, int method, long crc, long compressed, long size, int mode, long offset, long line) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;
    private static final int STRONGLY_ENCRYPTED = 1 << 6;
    private static final int DESCRIBED_LATER = 1 << 3;

    boolean encrypted() {
        return (flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) != 0;
    }

    /// Whether size and checksum stand behind the data, because the writer did not know them before.
    boolean describedLater() {
        return (flags & DESCRIBED_LATER) != 0;
    }

    /// Zip tools list folders too; they hold nothing.
    boolean folder() {
        return name.endsWith("/");
    }
}

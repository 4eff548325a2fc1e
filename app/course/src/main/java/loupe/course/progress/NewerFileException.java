package loupe.course.progress;

/// A newer Loupe wrote the file; this one leaves it alone.
final class NewerFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int version;

    NewerFileException(int version) {
        super("written by version " + version);
        this.version = version;
    }

    int version() {
        return version;
    }
}

package loupe.course;

/// Which Loupe this is.
public final class Release {

    /// As in `loupe --version`.
    public static final String VERSION = "0.1.0";

    private Release() {}
}

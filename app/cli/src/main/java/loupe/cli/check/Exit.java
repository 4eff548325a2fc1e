package loupe.cli.check;

/// How `loupe check` ends. A low grade is not a failure.
public final class Exit {

    /// Graded, whatever the grade.
    public static final int DONE = 0;
    /// What was checked is not in order: lint, author tests, a false accept.
    public static final int FAULTS = 1;
    /// The command was not understood.
    public static final int USAGE = 2;
    /// At least one submission could not be read.
    public static final int INVALID = 3;
    /// Our fault, or a limit was hit; the result says `error`.
    public static final int ERROR = 4;
    /// There is no such pack, or the submission is for another one.
    public static final int PACK = 5;

    private Exit() {}
}

package loupe.cli.check;

/// A command cannot go on: one sentence for the reader, and how the program ends (see [Exit]).
public final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    public Stop(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public Stop(int exit, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exit = exit;
    }

    /// One of the constants of [Exit].
    public int exit() {
        return exit;
    }
}

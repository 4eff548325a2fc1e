package loupe.engine.input;

/// A file from outside was refused. The message is one readable sentence; see [Finding] for its shape.
///
/// This is the only thing that a reader in Loupe throws for a bad file, whatever the file holds.
public final class LoupeInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /// Refuses a file for the reason given.
    public LoupeInputException(Finding finding) {
        super(finding.text());
        this.finding = finding;
    }

    /// Refuses a file because something below us failed, such as the disk.
    public LoupeInputException(Finding finding, Throwable cause) {
        super(finding.text(), cause);
        this.finding = finding;
    }

    /// What was found, in parts.
    public Finding finding() {
        return finding;
    }

    /// The rule's code, such as `IO-02`.
    public String code() {
        return finding.code();
    }
}

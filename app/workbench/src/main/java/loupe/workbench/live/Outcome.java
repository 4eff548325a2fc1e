package loupe.workbench.live;

/// How a piece of work ended.
public sealed interface Outcome<T> {

    /// It gave a value.
    record Done<T>(T value) implements Outcome<T> {}

    /// It threw.
    record Failed<T>(Throwable cause) implements Outcome<T> {}
}

package loupe.course;

/// Something outside the program is in the way: a folder that cannot be written, a missing display, a damaged file.
///
/// The message is one sentence for the person who runs the program and says what to do. Commands print it and end with
/// code 2; the workbench shows it where the person is.
public final class Obstacle extends RuntimeException {
    public Obstacle(String message) {
        super(message);
    }

    public Obstacle(String message, Throwable cause) {
        super(message, cause);
    }
}

package loupe.engine.backend;

/// A backend could not finish what it began: its device is gone, its memory is full, its numbers are wrong, it takes
/// too
/// long. The pass can be run again on another backend, which then gives what this one owed.
///
/// The message is one sentence for the learner: `GPU (Iris): its memory is full.` It may be thrown by any operation
/// and,
/// where tensors live on a device, by reading one.
public final class BackendFailure extends RuntimeException {

    public BackendFailure(String sentence) {
        super(sentence);
    }

    public BackendFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

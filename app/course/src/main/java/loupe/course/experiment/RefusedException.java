package loupe.course.experiment;

/// The settings cannot be run. The message is for the learner: what is wrong, and what to do.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(String message) {
        super(message);
    }
}

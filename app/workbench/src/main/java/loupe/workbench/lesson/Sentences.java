package loupe.workbench.lesson;

/// What is said to a learner when something went wrong: never a class name, never a stack trace.
public final class Sentences {

    private static final int LONGEST = 300; // characters

    private Sentences() {}

    /// The message of the nearest cause that has one, as one line.
    public static String of(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (t instanceof OutOfMemoryError) {
                return "There is not enough memory for this; make the input smaller.";
            }
            if (message != null && !message.isBlank()) {
                String line = message.strip().replaceAll("\\s+", " ");
                return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
            }
        }
        return "Something in this pane did not work.";
    }
}

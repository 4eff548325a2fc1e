package loupe.course.progress;

/// How well progress is kept right now.
///
/// @param kind what that means for the learner
/// @param sentence what to say about it, in the shape of every message about a file; empty when all is well
public record Health(Kind kind, String sentence) {

    /// What it means for the learner.
    public enum Kind {
        /// Everything is kept.
        SOUND,
        /// Everything is kept, after something damaged was set aside.
        RECOVERED,
        /// Answers are kept in the log; other things only until the program ends.
        ANSWERS_ONLY,
        /// Nothing is kept beyond the end of the program.
        UNSAVED
    }

    /// All is well.
    public static final Health SOUND = new Health(Kind.SOUND, "");

    /// A few words for the status bar.
    public String words() {
        return switch (kind) {
            case SOUND, RECOVERED -> "Answers saved";
            case ANSWERS_ONLY -> "Only answers are saved";
            case UNSAVED -> "Not saved";
        };
    }
}

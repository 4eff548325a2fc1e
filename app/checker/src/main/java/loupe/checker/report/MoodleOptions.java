package loupe.checker.report;

/// How Moodle shall read the grades.
///
/// `decimal` is the sign of the teacher's language in Moodle, `.` or `,`. `item` is the heading of the grades.
public record MoodleOptions(Key key, Unit unit, char decimal, Pending pending, String item) {

    /// By what Moodle finds a user.
    public enum Key {
        EMAIL("Email address"),
        IDNUMBER("ID number"),
        USERNAME("Username");

        private final String heading;

        Key(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    public enum Unit {
        /// From 0 to 100.
        PERCENT,
        POINTS
    }

    /// By mail address, in percent, with a point; nothing while something waits.
    public static MoodleOptions usual(String packId) {
        return new MoodleOptions(Key.EMAIL, Unit.PERCENT, '.', Pending.HELD, "Loupe: " + packId);
    }
}

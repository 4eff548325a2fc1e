package loupe.engine.input;

/// One thing to say about a file from outside: a reason to refuse it, or a note beside an accepted one.
///
/// The text has one shape everywhere, in the window, on the command line and in reports:
/// `<file>: <place>: <what is wrong, with the value>; <what is allowed or what to do> [CODE]`,
/// one line of at most 300 characters.
///
/// @param file    how the file is called towards the user, relative to the folder that the user chose
/// @param place   where in the file
/// @param problem what is wrong and what to do, without a final full stop
/// @param code    the rule's code, such as `ST-07`
public record Finding(String file, Place place, String problem, String code) {

    private static final int LONGEST_LINE = 300; // characters
    private static final int LONGEST_FILE = 100; // characters

    /// The line to show.
    public String text() {
        String name = Shown.cut(Shown.plain(file).replace(":", "\\u{3A}"), LONGEST_FILE);
        String head = (name.isEmpty() ? "file" : name) + ": " + place.text() + ": ";
        String tail = " [" + code + "]";
        int room = Math.max(1, LONGEST_LINE - head.length() - tail.length());
        String middle = Shown.plain(problem);
        while (middle.length() > room) {
            middle = Shown.cut(middle, Math.min(room, middle.codePointCount(0, middle.length()) - 1));
        }
        return head + middle + tail;
    }

    /// The reason as an exception to throw.
    public LoupeInputException refuse() {
        return new LoupeInputException(this);
    }
}

package loupe.course.source;

/// One thing an author has to mend: where it is, what is wrong, and the way out.
///
/// `line` and `column` count from 1; 0 means that the place is the file as a whole. `code` is the
/// short name of the rule (`YM-06`), the same in every place that shows the problem.
public record ContentProblem(String file, int line, int column, String message, String fix, String code) {

    public ContentProblem {
        message = Shown.clipped(message, 200);
        fix = Shown.clipped(fix, 160);
    }

    /// A problem of a whole file.
    public static ContentProblem ofFile(String file, String message, String fix, String code) {
        return new ContentProblem(file, 0, 0, message, fix, code);
    }

    /// Where it is, in words: `line 3, column 7`, `line 3` or `file`.
    public String place() {
        if (line <= 0) {
            return "file";
        }
        return column <= 0 ? "line " + line : "line " + line + ", column " + column;
    }

    /// The one-line form that the window, the command line and the log share.
    @Override
    public String toString() {
        String way = fix.isEmpty() ? "" : "; " + fix;
        return file + ": " + place() + ": " + message + way + " [" + code + "]";
    }
}

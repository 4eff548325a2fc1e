package loupe.engine.torch;

import java.util.Set;
import loupe.engine.input.Shown;

/// Names that Python accepts.
final class PythonNames {

    static final Set<String> RESERVED = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "print",
            "torch",
            "F",
            "input",
            "math",
            "base64",
            "inf",
            "nan",
            "unpack");

    private static final int LONGEST = 60; // characters
    private static final int LONGEST_COMMENT = 400; // characters

    private PythonNames() {}

    /// `blocks.0.attn.q` becomes `blocks_0_attn_q`; a tensor without a name of its own, whose name is a formula, gets a
    /// number.
    static String of(String name, Set<String> taken) {
        boolean plain = name.matches("[A-Za-z0-9_.]{1," + LONGEST + "}");
        String stem = plain ? name.replace('.', '_') : "t";
        stem = Character.isDigit(stem.charAt(0)) ? "t_" + stem : stem;
        if (plain && !taken.contains(stem)) {
            return stem;
        }
        int number = 1;
        while (taken.contains(stem + "_" + number)) {
            number++;
        }
        return stem + "_" + number;
    }

    /// Text that can stand in a comment.
    static String oneLine(String text) {
        return Shown.cut(Shown.plain(text), LONGEST_COMMENT);
    }
}

package loupe.cli.check;

import java.io.PrintWriter;
import java.io.StringWriter;
import loupe.cli.Loupe;

/// Runs `loupe` as somebody at a terminal would.
final class Commands {

    /// How it ended, and what it said.
    record Ended(int exit, String out, String err) {}

    private Commands() {}

    static Ended run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = String.valueOf(words[i]);
        }
        int exit = Loupe.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(texts);
        return new Ended(exit, out.toString(), err.toString());
    }
}

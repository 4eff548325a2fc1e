package loupe.cli.check;

import java.util.Arrays;
import loupe.cli.Loupe;
import loupe.course.Release;
import picocli.CommandLine;

/// The program `loupe-check`: the commands of `loupe check` and nothing else, so that it starts at once.
public final class LoupeCheck {

    private static final String NAME = "loupe-check";
    private static final String GRADE = "grade";

    private LoupeCheck() {}

    public static void main(String[] words) {
        System.exit(execute(words));
    }

    /// Graders start `grade` once a submission, so it does not wait until all other commands are set up.
    static int execute(String... words) {
        if (words.length > 0 && words[0].equals(GRADE)) {
            return line(new Grade(), NAME + " " + GRADE).execute(Arrays.copyOfRange(words, 1, words.length));
        }
        return line(new Check(), NAME).execute(words);
    }

    private static CommandLine line(Object command, String name) {
        CommandLine line = new CommandLine(command).setCommandName(name);
        line.getCommandSpec().version(NAME + " " + Release.VERSION);
        return Loupe.ready(line);
    }
}

package loupe.workbench;

import loupe.cli.Loupe;
import picocli.CommandLine;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Loupe()).execute(args));
    }
}

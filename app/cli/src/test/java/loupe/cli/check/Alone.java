package loupe.cli.check;

import loupe.cli.Loupe;

/// The command in a process of its own, for tests that need one.
public final class Alone {

    private Alone() {}

    public static void main(String... words) {
        System.exit(Loupe.commandLine().execute(words));
    }
}

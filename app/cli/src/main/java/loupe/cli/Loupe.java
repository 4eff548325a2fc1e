package loupe.cli;

import picocli.CommandLine.Command;

/// The command `loupe`. Its subcommands are added one by one: those without a screen here, `open` and `snapshot` by the
/// workbench.
@Command(
        name = "loupe",
        version = "Loupe 0.1.0",
        mixinStandardHelpOptions = true,
        description = "A workbench where people learn transformers by touching them.")
public final class Loupe {}

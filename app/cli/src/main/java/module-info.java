/// The command line, without a screen.
@org.jspecify.annotations.NullMarked
module loupe.cli {
    requires transitive loupe.checker;
    requires transitive info.picocli;
    requires com.fasterxml.jackson.core;
    requires java.management;
    requires jdk.management;

    exports loupe.cli;
    exports loupe.cli.bench;
    exports loupe.cli.check;

    opens loupe.cli to
            info.picocli;
    opens loupe.cli.check to
            info.picocli;
    opens loupe.cli.bench to
            info.picocli;
    opens loupe.cli.doctor to
            info.picocli;
}

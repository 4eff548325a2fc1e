package loupe.cli.autograder;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A Java made of the parts that the checker needs, by the JDK's `jlink`, for graders that have none.
///
/// `folder` is empty where none could be made; `why` says so in a sentence.
record OwnJava(Optional<Path> folder, String why) {

    private static final String PARTS = "java.base,java.logging,java.management,jdk.management";

    static OwnJava none(String why) {
        return new OwnJava(Optional.empty(), why);
    }

    /// @param room an empty folder that the caller deletes
    static OwnJava make(Path room) {
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (!system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            return none("No Java is inside: graders are Linux on x86-64, and this is " + system
                    + ". Make the archive on such a machine, or give the grader a JDK 25.");
        }
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        if (jlink.isEmpty()) {
            return none(
                    "No Java is inside: this Java has no jlink. Make the archive with a JDK 25, or give the grader one.");
        }
        Path java = room.resolve("runtime");
        StringWriter said = new StringWriter();
        PrintWriter log = new PrintWriter(said);
        int ended = jlink.get().run(log, log, arguments(java));
        return ended == 0
                ? new OwnJava(Optional.of(java), "Java is inside.")
                : none("No Java is inside: jlink says " + said.toString().strip() + ". Give the grader a JDK 25.");
    }

    private static String[] arguments(Path java) {
        return List.of(
                        "--add-modules",
                        PARTS,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-6",
                        "--output",
                        java.toString())
                .toArray(String[]::new);
    }

    List<Path> files() throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.get())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

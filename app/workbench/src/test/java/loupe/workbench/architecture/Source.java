package loupe.workbench.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.course.Home;

/// One Java source of the repository and what can be read off its lines.
record Source(Path file, List<String> lines) {
    private static final Pattern CATCH_ALL =
            Pattern.compile("catch\\s*\\(\\s*(final\\s+)?(Exception|Throwable|RuntimeException)\\s");
    private static final Pattern SLEEP =
            Pattern.compile("\\bThread\\.sleep\\b|\\bWaitForAsyncUtils\\.sleep\\b|\\brobot\\.sleep\\b");

    /// All sources of all modules; main or test.
    static List<Source> all(String tree) throws IOException {
        Path app = Home.find().folder().resolve("app");
        try (Stream<Path> files = Files.walk(app)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/" + tree + "/java/"))
                    .map(Source::read)
                    .toList();
        }
    }

    /// A finding when there are more lines than that.
    Optional<String> tooLongFor(int most) {
        return lines.size() <= most
                ? Optional.empty()
                : Optional.of("%s: %d lines, at most %d".formatted(file, lines.size(), most));
    }

    /// Where everything is caught at once.
    List<String> catchAlls() {
        return lines(CATCH_ALL, "catches everything");
    }

    /// Where a thread sleeps instead of waiting for what it needs.
    List<String> sleeps() {
        return lines(SLEEP, "sleeps; wait for what is needed instead");
    }

    private List<String> lines(Pattern pattern, String fault) {
        return IntStream.range(0, lines.size())
                .filter(line -> pattern.matcher(lines.get(line)).find())
                .mapToObj(line -> file + ":" + (line + 1) + ": " + fault)
                .toList();
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

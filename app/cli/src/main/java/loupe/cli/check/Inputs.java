package loupe.cli.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loupe.checker.submission.SubmissionReader;
import loupe.engine.input.Bounded;

/// Which submissions were named: files, folders, or lines of the standard input.
final class Inputs {

    private Inputs() {}

    /// The submissions in the order in which they were named; those of a folder in the order of their names.
    ///
    /// @throws Stop if a file or folder is not there
    static List<Input> of(List<String> named) {
        List<Input> inputs = new ArrayList<>();
        for (String name : named) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                inputs.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                inputs.add(file(String.valueOf(path.getFileName()), path));
            } else {
                throw new Stop(Exit.USAGE, "There is no submission " + name + "; name a file or a folder.");
            }
        }
        return inputs;
    }

    /// Every `*.loupesub` and `*.json` below a folder; named by their path in it, with `/`.
    static List<Input> inFolder(Path folder) {
        return inFolder(folder, file -> true);
    }

    /// The same without what is below another folder, such as that for the results.
    static List<Input> inFolder(Path folder, Path without) {
        Path other = without.toAbsolutePath().normalize();
        return inFolder(folder, file -> !file.toAbsolutePath().normalize().startsWith(other));
    }

    private static List<Input> inFolder(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(wanted.and(Files::isRegularFile))
                    .map(file -> file(folder.relativize(file).toString().replace('\\', '/'), file))
                    .filter(input ->
                            input.name().endsWith(".loupesub") || input.name().endsWith(".json"))
                    .sorted(Comparator.comparing(Input::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input file(String name, Path file) {
        return new Input(name, () -> Bounded.bytes(file, name, SubmissionReader.LARGEST));
    }

    /// One submission a line, read as they come. Empty lines are passed over; of a line that is too long no more is
    /// kept than is needed to refuse it.
    static Iterator<Input> lines(InputStream stream) {
        return new Lines(new BufferedInputStream(stream));
    }

    private static final class Lines implements Iterator<Input> {

        private final InputStream stream;
        private int line;
        private byte[] next = {};

        Lines(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next.length == 0) {
                    int first = stream.read();
                    if (first < 0) {
                        return false;
                    }
                    line++;
                    next = rest(first);
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] rest(int first) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = first; b >= 0 && b != '\n'; b = stream.read()) {
                if (bytes.size() <= SubmissionReader.LARGEST) {
                    bytes.write(b);
                }
            }
            byte[] read = bytes.toByteArray();
            return new String(read, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank() ? new byte[0] : read;
        }

        @Override
        public Input next() {
            if (next.length == 0) {
                throw new NoSuchElementException("no further line");
            }
            byte[] bytes = next;
            next = new byte[0];
            return new Input("line-" + line, () -> bytes);
        }
    }
}

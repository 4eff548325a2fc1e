package loupe.cli.check;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where results go: the standard output, or a file that is whole or not there. Always UTF-8 with line feeds.
final class Sink implements AutoCloseable {

    private final Writer writer;
    private final Optional<Path> file;
    private final Optional<Path> draft;

    private Sink(Writer writer, Optional<Path> file, Optional<Path> draft) {
        this.writer = writer;
        this.file = file;
        this.draft = draft;
    }

    /// @param file null for the standard output
    static Sink to(@Nullable Path file, Writer standard) throws IOException {
        if (file == null) {
            return new Sink(standard, Optional.empty(), Optional.empty());
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new Stop(Exit.USAGE, file + " is no file name");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".loupe", ".part");
        return new Sink(Files.newBufferedWriter(draft, StandardCharsets.UTF_8), Optional.of(file), Optional.of(draft));
    }

    /// For those who write by themselves; it is not to be closed.
    Writer writer() {
        return writer;
    }

    void print(String text) throws IOException {
        writer.write(text);
    }

    /// What was printed is the result: the file takes its name.
    void keep() throws IOException {
        writer.flush();
        if (draft.isPresent() && file.isPresent()) {
            writer.close();
            Files.move(draft.get(), file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Without [#keep] nothing remains of a file.
    @Override
    public void close() throws IOException {
        if (draft.isPresent()) {
            writer.close();
            Files.deleteIfExists(draft.get());
        } else {
            writer.flush();
        }
    }
}

package loupe.cli.autograder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder.
final class FolderCrate implements Crate {

    private final Path folder;

    FolderCrate(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String path, byte[] bytes, Mode mode) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        if (mode == Mode.RUN && !file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    @Override
    public void close() {
        // Every file was closed when it was written.
    }
}

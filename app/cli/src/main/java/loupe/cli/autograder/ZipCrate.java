package loupe.cli.autograder;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip. It keeps no modes, so the scripts in it make what has to run runnable.
final class ZipCrate implements Crate {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipCrate(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    @Override
    public void put(String path, byte[] bytes, Mode mode) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

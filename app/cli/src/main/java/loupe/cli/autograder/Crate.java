package loupe.cli.autograder;

import java.io.Closeable;
import java.io.IOException;

/// Where the files of an archive go. Paths have `/`; the same files give the same bytes.
interface Crate extends Closeable {

    /// What a file may do.
    enum Mode {
        READ,
        RUN
    }

    void put(String path, byte[] bytes, Mode mode) throws IOException;
}

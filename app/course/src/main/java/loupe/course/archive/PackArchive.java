package loupe.course.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;

/// A pack in a zip archive: `pack.yaml`, lessons in Markdown, pictures and sounds.
///
/// ```java
/// byte[] pack = PackArchive.manifest(Path.of("week3.zip"));
/// ```
///
/// Every byte of the archive has to be accounted for, and every entry is inflated once, counting, before anything of
/// it is used: an archive that two readers could take for two different things is refused.
public final class PackArchive {

    /// The file that makes a folder or an archive a pack.
    public static final String MANIFEST = "pack.yaml";

    static final int MOST_BYTES = 64 << 20; // of the archive
    static final int MOST_ENTRIES = 1_000;
    static final int MOST_ENTRY = 16 << 20; // bytes of one file, unpacked
    static final long MOST_UNPACKED = 256L << 20; // bytes of all files

    private PackArchive() {}

    /// The bytes of `pack.yaml`, once the whole archive was found in order.
    ///
    /// @throws loupe.engine.input.LoupeInputException if it is not in order: ZP-01 a name, ZP-02 not a file,
    ///     ZP-03 a name twice, ZP-04 entries that overlap or bytes between them, ZP-05 more than declared or a
    ///     bomb, ZP-06 too large or too many, ZP-07 a type, ZP-08 encrypted or an unknown method, ZP-09 two
    ///     places that disagree, ZP-10 something before or after, ZP-11 no `pack.yaml`
    public static byte[] manifest(Path file) {
        String shown = String.valueOf(file.getFileName());
        Bounded.requireRegular(file, shown);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Archive archive = new Archive(shown, channel);
            List<Entry> entries = Directory.read(archive);
            EntryNames.check(shown, entries);
            Layout.check(archive, entries);
            byte[] manifest = Contents.check(archive, entries);
            if (manifest.length == 0) {
                throw new Finding(shown, Place.file(), "there is no pack.yaml at its top; put it there", "ZP-11")
                        .refuse();
            }
            return manifest;
        } catch (IOException e) {
            throw Bounded.unreadable(shown, e);
        }
    }
}

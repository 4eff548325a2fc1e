package loupe.backend.opencl;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import loupe.engine.backend.BackendFailure;

/// Which tiles suit a device best: looked for once, by trying, and kept in a file for this device and driver.
final class Tiles {

    /// Products of one kind, with the tiles that are tried and the product on which they are.
    private enum Kind {
        /// A few rows: a short text, the rows of one head.
        LOW(
                24,
                new Tile(16, 16, 16, 1, 1),
                new Tile(16, 32, 16, 1, 4),
                new Tile(16, 64, 16, 2, 4),
                new Tile(8, 64, 16, 4, 4)),
        /// Not many cells in all, as in a lesson: they must be enough pieces for all of the device.
        MIDDLE(
                64,
                new Tile(32, 32, 16, 2, 2),
                new Tile(32, 32, 16, 2, 4),
                new Tile(32, 64, 16, 4, 4),
                new Tile(64, 64, 16, 4, 4)),
        /// Large on all sides.
        TALL(
                256,
                new Tile(64, 64, 16, 4, 4),
                new Tile(64, 64, 16, 8, 4),
                new Tile(128, 64, 16, 8, 8),
                new Tile(128, 128, 16, 8, 8));

        private final int rows;
        private final List<Tile> candidates;

        Kind(int rows, Tile... candidates) {
            this.rows = rows;
            this.candidates = List.of(candidates);
        }

        static Kind of(int batch, int rows, int columns) {
            return rows <= FEW ? LOW : (long) batch * rows * columns <= SMALL ? MIDDLE : TALL;
        }
    }

    private static final int FEW = 32; // rows
    private static final int SMALL = 1 << 17; // cells of the result
    private static final int WIDE = 256; // inner axis and columns of the product on a processor
    private static final int WIDE_ON_A_GPU = 1024;
    private static final int IN_A_ROW = 10; // products timed together on a graphics card, which starts slowly
    private static final int ROUNDS = 3;

    private final Session session;
    private final Path file;
    private final Map<Kind, Tile> best = new EnumMap<>(Kind.class);

    Tiles(Session session, Path cache) {
        this.session = session;
        CRC32 sum = new CRC32();
        sum.update(session.device().key().getBytes(StandardCharsets.UTF_8));
        sum.update(Family.PRODUCT.source().getBytes(StandardCharsets.UTF_8));
        this.file = cache.resolve("opencl").resolve(Long.toHexString(sum.getValue()) + ".tiles");
    }

    /// Where what was found is kept; it names the device, its driver and the kernel.
    Path file() {
        return file;
    }

    /// All that are ever tried.
    static List<Tile> candidates() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.candidates.stream())
                .toList();
    }

    /// For a batch of products with so many cells each.
    synchronized Tile best(int batch, int rows, int columns) {
        Kind kind = Kind.of(batch, rows, columns);
        Tile known = best.get(kind);
        if (known == null) {
            known = remembered(kind).orElseGet(() -> search(kind));
            best.put(kind, known);
        }
        return known;
    }

    private Optional<Tile> remembered(Kind kind) {
        return Tile.parse(read().getProperty(kind.name(), "")).filter(kind.candidates::contains);
    }

    /// The quickest on one product of ones. A tile that a driver refuses is passed over.
    private Tile search(Kind kind) {
        int wide = session.device().gpu() ? WIDE_ON_A_GPU : WIDE;
        Matrix a = new Matrix(session.pool().take(kind.rows * wide), 0, wide, 1);
        Matrix b = new Matrix(session.pool().take(wide * wide), 0, wide, 1);
        Matrix out = new Matrix(session.pool().take(kind.rows * wide), 0, wide, 1);
        session.queue().clear(a.cells(), kind.rows * wide);
        session.queue().clear(b.cells(), wide * wide);
        Tile quickest = kind.candidates.getFirst();
        long least = Long.MAX_VALUE;
        BackendFailure refusal = null;
        for (Tile tile : kind.candidates) {
            if (tile.fits(session.device())) {
                try {
                    long time = time(tile, a, b, out, kind.rows, wide);
                    quickest = time < least ? tile : quickest;
                    least = Math.min(time, least);
                } catch (BackendFailure e) {
                    refusal = e;
                }
            }
        }
        if (least == Long.MAX_VALUE && refusal != null) {
            throw refusal;
        }
        keep(kind, quickest);
        return quickest;
    }

    private long time(Tile tile, Matrix a, Matrix b, Matrix out, int rows, int wide) {
        Products products = new Products(session);
        long least = Long.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) { // the first also compiles
            session.queue().finish();
            long start = System.nanoTime();
            for (int i = 0; i < (session.device().gpu() ? IN_A_ROW : 1); i++) {
                products.tiled(tile, a, b, out, 1, rows, wide, wide);
            }
            session.queue().finish();
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    private Properties read() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                kept.clear(); // damaged: what it said is found again and written anew
            }
        }
        return kept;
    }

    /// @return whether it could be written; if not, the next start searches again
    private boolean keep(Kind kind, Tile tile) {
        Properties kept = read();
        kept.setProperty(kind.name(), tile.toString());
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, session.device().key());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

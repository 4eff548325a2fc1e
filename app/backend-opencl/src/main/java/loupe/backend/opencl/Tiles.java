package loupe.backend.opencl;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import loupe.engine.backend.BackendFailure;

/// Which tiles suit a device best: looked for once, by trying, and kept in a file for this device and driver. The
/// search
/// begins when a kind of product has proved to be in use, beside the work: compiling every tile takes seconds.
final class Tiles {

    /// Products of one kind, with the tiles that are tried and the product on which they are.
    private enum Kind {
        /// A few rows: a short text, the rows of one head.
        LOW(
                24,
                new Tile(16, 32, 16, 1, 4),
                new Tile(16, 16, 16, 1, 1),
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

    /// Products of a kind after which it is worth searching; more than any test of a driver makes.
    static final int OFTEN = 1000;

    private final Session session;
    private final Path file;
    private final Executor later;
    private final Map<Kind, Tile> best = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> uses = new EnumMap<>(Kind.class); // of kinds for which nothing was found yet

    /// @param cache where what was found is kept
    /// @param later searches, so that nobody waits for it
    Tiles(Session session, Path cache, Executor later) {
        this.session = session;
        this.later = later;
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
                .distinct()
                .toList();
    }

    /// For a batch of products with so many cells each. Cells are summed in the same order whatever the tiles, so it
    /// changes no digit when better ones are found.
    synchronized Tile best(int batch, int rows, int columns) {
        Kind kind = Kind.of(batch, rows, columns);
        Tile known = best.computeIfAbsent(kind, this::first);
        if (uses.computeIfPresent(kind, (k, n) -> n + 1) instanceof Integer n && n == OFTEN) {
            later.execute(() -> search(kind));
        }
        return known;
    }

    /// What was found at an earlier start, or else what is tried first.
    private Tile first(Kind kind) {
        Optional<Tile> found = Tile.parse(read().getProperty(kind.name(), "")).filter(kind.candidates::contains);
        if (found.isEmpty()) {
            uses.put(kind, 0);
        }
        return found.orElseGet(() -> kind.candidates.stream()
                .filter(tile -> tile.fits(session.device()))
                .findFirst()
                .orElse(kind.candidates.getFirst()));
    }

    /// Goes on with the quickest and keeps it. A tile that a driver refuses is passed over.
    private void search(Kind kind) {
        int wide = session.device().gpu() ? WIDE_ON_A_GPU : WIDE;
        Map<Tile, Long> times = new HashMap<>();
        for (Tile tile : kind.candidates) {
            if (tile.fits(session.device())) {
                try {
                    times.put(tile, time(tile, kind.rows, wide));
                } catch (BackendFailure e) {
                    times.put(tile, Long.MAX_VALUE);
                }
            }
        }
        times.entrySet().stream()
                .filter(entry -> entry.getValue() < Long.MAX_VALUE)
                .min(Map.Entry.comparingByValue())
                .ifPresent(quickest -> keep(kind, quickest.getKey()));
    }

    private long time(Tile tile, int rows, int wide) {
        Matrix a = zeros(rows, wide);
        Matrix b = zeros(wide, wide);
        Matrix out = zeros(rows, wide);
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

    private Matrix zeros(int rows, int columns) {
        Buffer cells = session.pool().take(rows * columns);
        session.queue().clear(cells, rows * columns);
        return new Matrix(cells, 0, columns, 1);
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
    private synchronized boolean keep(Kind kind, Tile tile) {
        best.put(kind, tile);
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

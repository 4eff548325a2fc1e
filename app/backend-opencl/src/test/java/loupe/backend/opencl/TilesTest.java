package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesTest {

    private static final double ROUNDING = 2e-6;

    @TempDir
    private Path cache;

    @Test
    void aTileIsReadAsItIsWritten() {
        Tile tile = new Tile(64, 32, 16, 8, 4);
        assertThat(Tile.parse(tile.toString())).contains(tile);
        for (String other : List.of("", "64x32x16", "64x32x16/8x4x2", "ax32x16/8x4", "6400x32x16/8x4")) {
            assertThat(Tile.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void theSearchBeginsWhenItIsWorthItAndItsResultIsKeptForTheNextStart() throws IOException {
        Tiles tiles = tiles();
        Tile first = tiles.best(1, 20, 20);
        use(tiles, Tiles.OFTEN - 2);
        assertThat(tiles.file()).doesNotExist();
        assertThat(tiles.best(1, 20, 20)).isEqualTo(first);
        Tile found = tiles.best(2, 3, 7);
        assertThat(Files.readString(tiles.file())).contains("LOW=" + found);
        Tile other = found.equals(new Tile(16, 16, 16, 1, 1)) ? new Tile(16, 32, 16, 1, 4) : new Tile(16, 16, 16, 1, 1);
        Files.writeString(tiles.file(), "LOW=" + other);
        Tiles next = tiles();
        assertThat(next.best(1, 20, 20)).isEqualTo(other);
        use(next, 2 * Tiles.OFTEN);
        assertThat(next.best(1, 20, 20)).as("no second search").isEqualTo(other);
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException {
        for (String damage : List.of("LOW=9x9x9/9x9", "LOW=\\u00zz")) {
            Tiles tiles = tiles();
            Files.createDirectories(tiles.file().getParent());
            Files.writeString(tiles.file(), damage);
            use(tiles, Tiles.OFTEN + 1);
            assertThat(Files.readString(tiles.file()))
                    .contains("LOW=" + tiles.best(1, 20, 20))
                    .doesNotContain(damage);
        }
    }

    @Test
    void aCacheThatCannotBeWrittenCostsOnlyTheSearch() throws IOException {
        Files.writeString(cache.resolve("opencl"), "a file where the folder should be");
        Tiles tiles = tiles();
        use(tiles, Tiles.OFTEN + 1);
        assertThat(tiles.best(1, 20, 20).m()).isPositive();
    }

    private static void use(Tiles tiles, int times) {
        for (int i = 0; i < times; i++) {
            tiles.best(1, 20, 20);
        }
    }

    @Test
    void everyTileGivesTheSameProduct() {
        OpenClBackend backend = Here.backend();
        Session session = backend.session();
        Tensor a = cells(Axes.of("batch", 2, "row", 37, "inner", 50));
        Tensor b = cells(Axes.of("batch", 2, "inner", 50, "column", 70));
        Axes result = Axes.of("batch", 2, "row", 37, "column", 70);
        float[] expected = new EjmlBackend().contract(a, b, result).toArray();
        List<Tile> fitting = Tiles.candidates().stream()
                .filter(tile -> tile.fits(session.device()))
                .toList();
        assertThat(fitting).isNotEmpty();
        for (Tile tile : fitting) {
            Buffer out = session.take(result);
            Matrix left = new Matrix(session.at(a), 37 * 50, 50, 1);
            Matrix right = new Matrix(session.at(b), 50 * 70, 70, 1);
            new Products(session).tiled(tile, left, right, new Matrix(out, 37 * 70, 70, 1), 2, 37, 50, 70);
            float[] actual = session.tensor(result, out).toArray();
            assertThat(Distance.relative(actual, expected)).as("%s", tile).isLessThan(ROUNDING);
        }
    }

    private Tiles tiles() {
        Device device = Here.device();
        return Session.open(device, Session.limit(device), cache, Runnable::run).tiles();
    }

    private static Tensor cells(Axes axes) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) Math.sin(i);
        }
        return Tensor.of(axes, cells);
    }
}

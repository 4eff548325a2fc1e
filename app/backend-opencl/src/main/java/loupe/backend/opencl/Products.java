package loupe.backend.opencl;

/// A batch of matrix products `[rows, inner] · [inner, columns]`.
final class Products {

    private final Session session;

    Products(Session session) {
        this.session = session;
    }

    void multiply(Matrix a, Matrix b, Matrix out, int batch, int rows, int inner, int columns) {
        if (columns == 1 && rows > 1) {
            multiply(b.turned(), a.turned(), out.turned(), batch, columns, inner, rows); // A B = (Bᵀ Aᵀ)ᵀ
        } else if (rows == 1) {
            row(a, b, out, batch, inner, columns);
        } else {
            tiled(session.tiles().best(batch, rows, columns), a, b, out, batch, rows, inner, columns);
        }
    }

    private void row(Matrix a, Matrix b, Matrix out, int batch, int inner, int columns) {
        int lanes = session.device().lanes();
        int each = b.across() == 1 ? Math.max(1, lanes / 4) : 1;
        session.run(
                Family.DOTS,
                "dots",
                Range.groups(Range.pieces(columns, each), lanes, batch),
                a.cells(),
                a.batch(),
                a.across(),
                b.cells(),
                b.batch(),
                b.down(),
                b.across(),
                out.cells(),
                out.batch(),
                out.across(),
                inner,
                columns,
                each);
    }

    /// The same with given tiles.
    void tiled(Tile tile, Matrix a, Matrix b, Matrix out, int batch, int rows, int inner, int columns) {
        session.run(
                Family.PRODUCT,
                "product",
                tile.macros(),
                tile.range(rows, columns, batch),
                a.cells(),
                a.batch(),
                a.down(),
                a.across(),
                b.cells(),
                b.batch(),
                b.down(),
                b.across(),
                out.cells(),
                out.batch(),
                out.down(),
                out.across(),
                rows,
                inner,
                columns);
    }
}

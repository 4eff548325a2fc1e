package loupe.backend.opencl;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The piece of a matrix product that a work-group makes, `m x n` cells from pieces `k` deep, and how many of these
/// cells each work-item keeps in registers.
record Tile(int m, int n, int k, int eachM, int eachN) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})x(\\d{1,3})x(\\d{1,3})/(\\d{1,2})x(\\d{1,2})");

    /// The inverse of [#toString].
    static Optional<Tile> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int[] n = new int[5];
        for (int i = 0; i < n.length; i++) {
            n[i] = Integer.parseInt(matcher.group(i + 1));
        }
        return Optional.of(new Tile(n[0], n[1], n[2], n[3], n[4]));
    }

    boolean fits(Device device) {
        return itemsM() * itemsN() <= device.workGroup() && localBytes() <= device.localMemory();
    }

    private long localBytes() {
        return (long) Float.BYTES * k * (m + n + 2);
    }

    private int itemsM() {
        return m / eachM;
    }

    private int itemsN() {
        return n / eachN;
    }

    Map<String, Integer> macros() {
        return Map.of("TILE_M", m, "TILE_N", n, "TILE_K", k, "EACH_M", eachM, "EACH_N", eachN);
    }

    Range range(int rows, int columns, int batch) {
        return new Range(
                new long[] {(long) Range.pieces(columns, n) * itemsN(), (long) Range.pieces(rows, m) * itemsM(), batch},
                new long[] {itemsN(), itemsM(), 1});
    }

    @Override
    public String toString() {
        return m + "x" + n + "x" + k + "/" + eachM + "x" + eachN;
    }
}

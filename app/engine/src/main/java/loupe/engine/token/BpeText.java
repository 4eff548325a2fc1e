package loupe.engine.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text between two merges: its pieces, each a row of symbols.
///
/// A piece that occurs a thousand times is kept once, so that a large corpus trains as fast as its list of words.
/// Symbols are numbers inside, because a slider counts all pairs again for every merge.
public final class BpeText {

    private final String[] symbols; // the text of symbol number i, each text once
    private final int[][] pieces; // each different piece once, in the order first seen
    private final long[] counts; // how often each piece occurs
    private final int[] order; // the text: indices into pieces

    private BpeText(String[] symbols, int[][] pieces, long[] counts, int[] order) {
        this.symbols = symbols;
        this.pieces = pieces;
        this.counts = counts;
        this.order = order;
    }

    /// The text whose pieces these are, cut into single characters.
    public static BpeText of(List<String> pieces) {
        Map<String, Integer> index = new LinkedHashMap<>();
        int[] order = new int[pieces.size()];
        for (int i = 0; i < order.length; i++) {
            Integer known = index.putIfAbsent(pieces.get(i), index.size());
            order[i] = known == null ? index.size() - 1 : known;
        }
        long[] counts = new long[index.size()];
        for (int piece : order) {
            counts[piece]++;
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[][] rows =
                index.keySet().stream().map(piece -> number(piece, numbers)).toArray(int[][]::new);
        return new BpeText(numbers.keySet().toArray(String[]::new), rows, counts, order);
    }

    private static int[] number(String piece, Map<String, Integer> numbers) {
        return Symbols.of(piece).stream()
                .mapToInt(symbol -> numbers.computeIfAbsent(symbol, s -> numbers.size()))
                .toArray();
    }

    /// All symbols in reading order.
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int piece : order) {
            for (int symbol : pieces[piece]) {
                tokens.add(symbols[symbol]);
            }
        }
        return tokens;
    }

    /// The symbols of each piece in reading order, to draw the cuts that no merge crosses.
    public List<List<String>> words() {
        List<List<String>> texts = Arrays.stream(pieces)
                .map(piece ->
                        Arrays.stream(piece).mapToObj(symbol -> symbols[symbol]).toList())
                .toList();
        return Arrays.stream(order).mapToObj(texts::get).toList();
    }

    /// The number of symbols in the whole text.
    public long length() {
        long length = 0;
        for (int i = 0; i < counts.length; i++) {
            length += counts[i] * pieces[i].length;
        }
        return length;
    }

    /// Every pair of neighbours inside a piece with its count, in the order in which the pairs are first seen.
    List<PairCount> pairs() {
        PairTable seen = new PairTable();
        for (int i = 0; i < counts.length; i++) {
            int[] piece = pieces[i];
            for (int at = 0; at + 1 < piece.length; at++) {
                seen.add(piece[at], piece[at + 1], counts[i]);
            }
        }
        List<PairCount> pairs = new ArrayList<>(seen.size());
        for (int i = 0; i < seen.size(); i++) {
            SymbolPair pair = new SymbolPair(symbols[seen.left(i)], symbols[seen.right(i)]);
            pairs.add(new PairCount(pair, seen.count(i)));
        }
        return pairs;
    }

    /// The different symbols, in alphabetical order of their characters.
    List<String> alphabet() {
        return Arrays.stream(symbols).sorted().toList();
    }

    /// This text with every occurrence of `pair` joined, from left to right: in `a a a`, the first two.
    BpeText merge(SymbolPair pair) {
        List<String> known = Arrays.asList(symbols);
        int left = known.indexOf(pair.left());
        int right = known.indexOf(pair.right());
        int before = known.indexOf(pair.joined()); // another way may have led to the same text
        int joined = before >= 0 ? before : symbols.length;
        String[] more = symbols;
        if (before < 0) {
            more = Arrays.copyOf(symbols, symbols.length + 1);
            more[joined] = pair.joined();
        }
        int[][] merged = new int[pieces.length][];
        for (int i = 0; i < merged.length; i++) {
            merged[i] = merge(pieces[i], left, right, joined);
        }
        return new BpeText(more, merged, counts, order);
    }

    private static int[] merge(int[] piece, int left, int right, int joined) {
        int[] merged = new int[piece.length];
        int size = 0;
        for (int at = 0; at < piece.length; at++) {
            boolean join = piece[at] == left && at + 1 < piece.length && piece[at + 1] == right;
            merged[size++] = join ? joined : piece[at];
            at += join ? 1 : 0;
        }
        return size == piece.length ? piece : Arrays.copyOf(merged, size);
    }
}

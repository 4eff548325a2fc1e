package loupe.engine.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text between two merges: its pieces, each a row of symbols.
///
/// A piece that occurs a thousand times is kept once, so that a large corpus trains as fast as its list of words.
public final class BpeText {

    private final List<List<String>> pieces; // each different piece once, in the order first seen
    private final long[] counts; // how often each piece occurs
    private final int[] order; // the text: indices into pieces

    private BpeText(List<List<String>> pieces, long[] counts, int[] order) {
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
        return new BpeText(index.keySet().stream().map(Symbols::of).toList(), counts, order);
    }

    /// All symbols in reading order.
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int piece : order) {
            tokens.addAll(pieces.get(piece));
        }
        return tokens;
    }

    /// The symbols of each piece in reading order, to draw the cuts that no merge crosses.
    public List<List<String>> words() {
        return Arrays.stream(order).mapToObj(pieces::get).toList();
    }

    /// The number of symbols in the whole text.
    public long length() {
        long length = 0;
        for (int i = 0; i < counts.length; i++) {
            length += counts[i] * pieces.get(i).size();
        }
        return length;
    }

    /// Every pair of neighbours inside a piece with its count, in the order in which the pairs are first seen.
    List<PairCount> pairs() {
        Map<SymbolPair, Long> seen = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            List<String> piece = pieces.get(i);
            for (int at = 0; at + 1 < piece.size(); at++) {
                seen.merge(new SymbolPair(piece.get(at), piece.get(at + 1)), counts[i], Long::sum);
            }
        }
        return seen.entrySet().stream()
                .map(e -> new PairCount(e.getKey(), e.getValue()))
                .toList();
    }

    /// The different symbols, in alphabetical order of their characters.
    List<String> alphabet() {
        return pieces.stream().flatMap(List::stream).distinct().sorted().toList();
    }

    /// This text with every occurrence of `pair` joined.
    BpeText merge(SymbolPair pair) {
        List<List<String>> merged =
                pieces.stream().map(piece -> Symbols.merge(piece, pair)).toList();
        return new BpeText(merged, counts, order);
    }
}

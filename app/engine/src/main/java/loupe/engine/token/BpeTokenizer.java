package loupe.engine.token;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Byte-pair encoding in use: a text is cut into characters, then the learned merges are applied in their order.
///
/// With [Split#WORDS_WITH_SPACE] or [Split#NOWHERE], decoding gives the text back exactly, except for capitals that
/// were lowered and characters that became `<unk>`; with [Split#WORDS], the white space is gone.
public final class BpeTokenizer implements TrainedTokenizer {

    private final Vocabulary vocabulary;
    private final List<SymbolPair> merges;
    private final LetterCase letterCase;
    private final Split split;
    private final Fallback fallback;
    private final Specials specials;
    private final Map<SymbolPair, Integer> ranks = new HashMap<>();

    /// A tokenizer from its parts; [BpeTrainer#tokenizer] makes one from a text.
    ///
    /// @throws IllegalArgumentException if the vocabulary lacks a token that merges, fallback or specials need
    public BpeTokenizer(
            Vocabulary vocabulary,
            List<SymbolPair> merges,
            LetterCase letterCase,
            Split split,
            Fallback fallback,
            List<String> specials) {
        this.vocabulary = vocabulary;
        this.merges = List.copyOf(merges);
        this.letterCase = letterCase;
        this.split = split;
        this.fallback = fallback;
        this.specials = new Specials(specials);
        for (SymbolPair pair : this.merges) {
            if (fallback.isByte(pair.joined())) {
                throw new IllegalArgumentException("merge " + pair.label() + " makes a byte token; leave it out");
            }
            vocabulary.require(pair.left());
            vocabulary.require(pair.right());
            vocabulary.require(pair.joined());
            ranks.putIfAbsent(pair, ranks.size());
        }
        fallback.tokens().forEach(vocabulary::require);
        specials.forEach(vocabulary::require);
    }

    @Override
    public int[] encode(String text) {
        IntStream.Builder ids = IntStream.builder();
        Map<String, int[]> known = new HashMap<>(); // words come again
        for (Specials.Stretch stretch : specials.cut(text)) {
            if (stretch.special()) {
                ids.add(vocabulary.require(stretch.text()));
            } else {
                for (String piece : split.pieces(letterCase.apply(stretch.text()))) {
                    for (int id : known.computeIfAbsent(piece, this::encodePiece)) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids.build().toArray();
    }

    /// How one piece of text grows together: the characters first, then the piece after each merge that changed it.
    public List<List<String>> stages(String piece) {
        List<List<String>> stages = new ArrayList<>();
        List<String> symbols = Symbols.of(letterCase.apply(piece));
        stages.add(symbols);
        for (SymbolPair pair = next(symbols); pair != null; pair = next(symbols)) {
            symbols = Symbols.merge(symbols, pair);
            stages.add(symbols);
        }
        return stages;
    }

    private int[] encodePiece(String piece) {
        IntStream.Builder ids = IntStream.builder();
        for (String symbol : stages(piece).getLast()) {
            OptionalInt id = vocabulary.id(symbol);
            if (id.isPresent()) {
                ids.add(id.getAsInt());
            } else {
                fallback.of(symbol).forEach(token -> ids.add(vocabulary.require(token)));
            }
        }
        return ids.build().toArray();
    }

    /// The earliest learned merge among the neighbours in `symbols`, or null when there is none left.
    private @Nullable SymbolPair next(List<String> symbols) {
        SymbolPair best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < symbols.size(); i++) {
            SymbolPair pair = new SymbolPair(symbols.get(i), symbols.get(i + 1));
            int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
            if (rank < bestRank) {
                best = pair;
                bestRank = rank;
            }
        }
        return best;
    }

    /// The text of the tokens put together; byte tokens are decoded together, and bytes that are not UTF-8 become `�`.
    @Override
    public String decode(int... ids) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int id : ids) {
            String token = vocabulary.text(id);
            int value = fallback.isByte(token) ? Fallback.byteOf(token) : -1;
            if (value >= 0) {
                bytes.write(value);
            } else {
                text.append(bytes.toString(StandardCharsets.UTF_8)).append(token);
                bytes.reset();
            }
        }
        return text.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }

    /// The merges in the order learned.
    public List<SymbolPair> merges() {
        return merges;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public LetterCase letterCase() {
        return letterCase;
    }

    /// Where text is cut before the merges.
    public Split split() {
        return split;
    }

    /// What becomes of unknown characters.
    public Fallback fallback() {
        return fallback;
    }

    @Override
    public List<String> specials() {
        return specials.tokens();
    }
}

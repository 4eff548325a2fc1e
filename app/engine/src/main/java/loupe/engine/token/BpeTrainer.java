package loupe.engine.token;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Learns byte-pair encoding: join the most frequent pair of neighbours, and again, until there are enough tokens.
///
/// Every step is kept with all its counts, so that a lesson can show why this pair and not another.
/// Training ends early when no pair occurs twice. Sennrich et al. 2016, *Neural machine translation of rare words with
/// subword units*, §3.2, arXiv 1508.07909; overlapping occurrences are counted as there.
///
/// ```java
/// List<BpeStep> steps = new BpeTrainer(BpeRules.plain()).train("aaabdaaabac", 3); // aa, aaa, aaab
/// ```
public final class BpeTrainer {

    private static final long FEWEST = 2; // a pair that occurs once saves nothing

    private final BpeRules rules;

    /// A trainer that follows `rules`.
    public BpeTrainer(BpeRules rules) {
        this.rules = rules;
    }

    /// The rules that this trainer follows.
    public BpeRules rules() {
        return rules;
    }

    /// `text` before any merge: single characters.
    public BpeText start(String text) {
        return BpeText.of(rules.pieces(text));
    }

    /// Every pair of neighbours in `text`, most frequent first.
    public List<PairCount> count(BpeText text) {
        return text.pairs().stream().sorted(rules.ties().order()).toList();
    }

    /// The next merge by count, unless no pair occurs twice.
    public Optional<BpeStep> step(BpeText text) {
        List<PairCount> counts = count(text);
        if (counts.isEmpty() || counts.getFirst().count() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(step(text, counts, counts.getFirst().pair()));
    }

    /// The merge of a pair chosen by hand, unless `text` does not hold it.
    public Optional<BpeStep> step(BpeText text, SymbolPair byHand) {
        List<PairCount> counts = count(text);
        boolean there = counts.stream().anyMatch(c -> c.pair().equals(byHand));
        return there ? Optional.of(step(text, counts, byHand)) : Optional.empty();
    }

    /// The first `merges` merges of `text`, fewer if the pairs run out.
    public List<BpeStep> train(String text, int merges) {
        return train(text, merges, Map.of());
    }

    /// The first `merges` merges of `text`, some of them chosen by hand.
    ///
    /// @param byHand the pair to take at a step, counted from 0; where the text does not hold it, counting chooses
    public List<BpeStep> train(String text, int merges, Map<Integer, SymbolPair> byHand) {
        List<BpeStep> steps = new ArrayList<>();
        BpeText now = start(text);
        for (int i = 0; i < merges; i++) {
            Optional<BpeStep> step = Optional.empty();
            SymbolPair wanted = byHand.get(i);
            if (wanted != null) {
                step = step(now, wanted);
            }
            if (step.isEmpty()) {
                step = step(now);
            }
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
            now = step.get().after();
        }
        return List.copyOf(steps);
    }

    /// The tokenizer that knows `merges` merges of `text`: special tokens first, then characters, then merges.
    ///
    /// @param specials tokens such as `<end>` that no text is made of
    public BpeTokenizer tokenizer(String text, int merges, Fallback fallback, List<String> specials) {
        List<SymbolPair> learned =
                train(text, merges).stream().map(BpeStep::chosen).toList();
        return tokenizer(start(text).alphabet(), learned, fallback, specials);
    }

    /// The tokenizer of these characters and merges.
    public BpeTokenizer tokenizer(
            List<String> alphabet, List<SymbolPair> merges, Fallback fallback, List<String> specials) {
        SequencedSet<String> tokens = new LinkedHashSet<>(specials);
        tokens.addAll(fallback.tokens());
        tokens.addAll(alphabet);
        List<SymbolPair> usable = new ArrayList<>();
        for (SymbolPair pair : merges) {
            boolean known = tokens.contains(pair.left()) && tokens.contains(pair.right());
            if (known && !fallback.isByte(pair.joined())) { // a text that spells <0x41> must not become a byte
                tokens.add(pair.joined());
                usable.add(pair);
            }
        }
        return new BpeTokenizer(Vocabulary.of(tokens), usable, rules.letterCase(), rules.split(), fallback, specials);
    }

    private static BpeStep step(BpeText text, List<PairCount> counts, SymbolPair pair) {
        return new BpeStep(text, counts, pair, text.merge(pair));
    }
}

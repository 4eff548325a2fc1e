package loupe.engine.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A weighted grammar with a memory: it draws texts, and knows the exact probability of each.
///
/// A head is replaced by one of its bodies with that body's probability, as in any probabilistic context-free
/// grammar (Booth 1969, *Probabilistic representation of formal languages*). Variables keep what was drawn, so
/// that a name can come back later. Because every probability is known, so is the entropy: the loss that no
/// model can beat.
public final class Grammar {
    private final Rules rules;
    private final String start;

    private Grammar(Rules rules, String start) {
        this.rules = rules;
        this.start = start;
        rules.of(start);
    }

    /// A grammar from its text (notation: see `stories.grammar`) that begins with the head `start`.
    public static Grammar parse(String text, String start) {
        return new Grammar(RuleText.parse(text), start);
    }

    /// The same rules, beginning elsewhere.
    public Grammar startingAt(String head) {
        return new Grammar(rules, head);
    }

    /// Draws one text.
    public Derived sample(SplitMix random) {
        List<String> words = new ArrayList<>();
        double logProbability = 0;
        Place place = start();
        while (!place.rest().isEnd()) {
            Item head = place.rest().head();
            if (writes(head)) {
                words.add(word(head, place.memory()));
                place = place.afterWord();
            } else {
                Turn turn = pick(rules.turns(head, place.memory()), random.nextDouble());
                logProbability += Math.log(turn.probability());
                place = place.after(turn);
            }
        }
        return new Derived(words, logProbability);
    }

    /// A reader that has not read anything yet.
    public Reader reader() {
        return Reader.of(rules, start);
    }

    /// The probability of this text, summed over every way to derive it; 0 when the grammar cannot write it.
    public double probability(List<String> words) {
        return reader().readAll(words).textProbability();
    }

    /// Whether the grammar can write this text.
    public boolean parses(List<String> words) {
        return probability(words) > 0;
    }

    /// The entropy of a derivation, in nats; that of a text when no text has two derivations (a test checks
    /// it).
    public double entropy() {
        return new Expectation(rules, turn -> -Math.log(turn.probability()), word -> 0).from(start());
    }

    /// The mean, over all texts, of a sum over the words of a text: with `word -> 1`, the mean length in words.
    public double expected(ToDoubleFunction<String> costOfWord) {
        return new Expectation(rules, turn -> 0, costOfWord).from(start());
    }

    /// The exact distribution of the word at one position, given all the other words of the text.
    public Map<String, Double> fill(List<String> words, int position) {
        Reader before = reader().readAll(words.subList(0, position));
        List<String> after = words.subList(position + 1, words.size());
        Map<String, Double> joint = new LinkedHashMap<>();
        for (String candidate : before.next().keySet()) {
            double probability = before.read(candidate).readAll(after).textProbability();
            if (probability > 0) {
                joint.put(candidate, probability);
            }
        }
        double sum = joint.values().stream().mapToDouble(Double::doubleValue).sum();
        joint.replaceAll((word, probability) -> probability / sum);
        return joint;
    }

    /// The positions at which exactly one word is possible, given all the other words of the text.
    public List<Integer> determined(List<String> words) {
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < words.size(); position++) {
            if (fill(words, position).size() == 1) {
                positions.add(position);
            }
        }
        return positions;
    }

    /// Every word that a text of this grammar can hold, in alphabetical order.
    public List<String> vocabulary() {
        return List.copyOf(Lexicon.of(rules, start));
    }

    /// Whether an item writes a word.
    static boolean writes(Item item) {
        return item instanceof Item.Word || item instanceof Item.Recall;
    }

    /// The word that an item writes.
    static String word(Item item, Memory memory) {
        return switch (item) {
            case Item.Word(String word) -> word;
            case Item.Recall(String variable) -> memory.get(variable);
            default -> throw new IllegalArgumentException("no word: " + item);
        };
    }

    private Place start() {
        return Place.startOf(start);
    }

    private static Turn pick(List<Turn> turns, double draw) {
        double cumulative = 0;
        for (Turn turn : turns) {
            cumulative += turn.probability();
            if (draw < cumulative) {
                return turn;
            }
        }
        return turns.getLast();
    }
}

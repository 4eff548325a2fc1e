package loupe.engine.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Adds up a cost over every derivation of a grammar, weighted by probability: exactly, without drawing a
/// single text.
///
/// The expected cost from a place on is `Σ p(turn) · (cost(turn) + expected cost after it)`; each place is
/// worked out once.
final class Expectation {
    private final Rules rules;
    private final ToDoubleFunction<Turn> costOfTurn;
    private final ToDoubleFunction<String> costOfWord;
    private final Map<Place, Double> known = new HashMap<>();

    Expectation(Rules rules, ToDoubleFunction<Turn> costOfTurn, ToDoubleFunction<String> costOfWord) {
        this.rules = rules;
        this.costOfTurn = costOfTurn;
        this.costOfWord = costOfWord;
    }

    double from(Place place) {
        if (place.rest().isEnd()) {
            return 0;
        }
        Double before = known.get(place);
        if (before != null) {
            return before;
        }
        Item head = place.rest().head();
        double cost = 0;
        if (Grammar.writes(head)) {
            cost = costOfWord.applyAsDouble(Grammar.word(head, place.memory())) + from(place.afterWord());
        } else {
            for (Turn turn : rules.turns(head, place.memory())) {
                cost += turn.probability() * (costOfTurn.applyAsDouble(turn) + from(place.after(turn)));
            }
        }
        known.put(place, cost);
        return cost;
    }
}

package loupe.engine.corpus;

import java.util.List;
import java.util.Map;

/// The rules of a grammar: for each head, its bodies, whose probabilities add up to one.
record Rules(Map<String, List<Body>> bodies) {
    Rules {
        bodies = Map.copyOf(bodies);
    }

    List<Body> of(String head) {
        List<Body> found = bodies.get(head);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no rule for <" + head + ">: add a line that begins with '" + head + " ->'");
        }
        return found;
    }

    /// Every way in which an item may go on from this memory. Words and recalled words are written, not turned.
    List<Turn> turns(Item item, Memory memory) {
        return switch (item) {
            case Item.Word word -> throw new IllegalArgumentException("a word is written as it stands: " + word);
            case Item.Recall recall -> throw new IllegalArgumentException("a word is written as it stands: " + recall);
            case Item.Expand(String head) -> expand(head, memory);
            case Item.ExpandBy(String head, String by) -> expand(head + "." + memory.get(by), memory);
            case Item.Draw(String variable, String head) -> draw(variable, of(head), 1.0, memory);
            case Item.DrawOther(String variable, String head, String without) ->
                drawOther(variable, head, memory.get(without), memory);
            case Item.Copy(String variable, String from) -> just(memory.with(variable, memory.get(from)));
            case Item.Keep(String variable, String word) -> just(memory.with(variable, word));
            case Item.Forget(String variable) -> just(memory.without(variable));
        };
    }

    private List<Turn> expand(String head, Memory memory) {
        return of(head).stream()
                .map(body -> new Turn(body.probability(), body.items(), memory))
                .toList();
    }

    private List<Turn> drawOther(String variable, String head, String taken, Memory memory) {
        List<Body> free =
                of(head).stream().filter(body -> !body.onlyWord().equals(taken)).toList();
        double mass = free.stream().mapToDouble(Body::probability).sum();
        return draw(variable, free, mass, memory);
    }

    private static List<Turn> draw(String variable, List<Body> words, double mass, Memory memory) {
        return words.stream()
                .map(body -> new Turn(body.probability() / mass, List.of(), memory.with(variable, body.onlyWord())))
                .toList();
    }

    private static List<Turn> just(Memory memory) {
        return List.of(new Turn(1.0, List.of(), memory));
    }
}

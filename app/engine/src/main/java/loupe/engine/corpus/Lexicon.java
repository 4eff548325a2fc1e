package loupe.engine.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Collects the words that texts of a grammar can hold, by walking every rule that the start can reach.
final class Lexicon {
    private final Rules rules;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Item> items;

    private Lexicon(Rules rules, String start) {
        this.rules = rules;
        open.add(start);
        while (!open.isEmpty()) {
            String head = open.remove();
            if (seen.add(head)) {
                rules.of(head).forEach(body -> body.items().forEach(this::follow));
            }
        }
        this.items = seen.stream()
                .flatMap(head -> rules.of(head).stream())
                .flatMap(body -> body.items().stream())
                .toList();
    }

    static SortedSet<String> of(Rules rules, String start) {
        return new Lexicon(rules, start).words();
    }

    private void follow(Item item) {
        switch (item) {
            case Item.Expand(String head) -> open.add(head);
            case Item.ExpandBy(String head, String by) ->
                rules.bodies().keySet().stream()
                        .filter(name -> name.startsWith(head + "."))
                        .forEach(open::add);
            default -> {}
        }
    }

    private SortedSet<String> words() {
        Set<String> spoken = spokenVariables();
        SortedSet<String> words = new TreeSet<>();
        for (Item item : items) {
            switch (item) {
                case Item.Word(String word) -> words.add(word);
                case Item.Draw(String x, String head) when spoken.contains(x) -> addAll(head, words);
                case Item.DrawOther(String x, String head, String y) when spoken.contains(x) -> addAll(head, words);
                case Item.Keep(String x, String word) when spoken.contains(x) -> words.add(word);
                default -> {}
            }
        }
        return words;
    }

    private void addAll(String head, SortedSet<String> words) {
        rules.of(head).forEach(body -> words.add(body.onlyWord()));
    }

    /// The variables whose value can be written: recalled ones, and those that such a one was copied from.
    private Set<String> spokenVariables() {
        Set<String> spoken = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Item item : items) {
                grew |= switch (item) {
                    case Item.Recall(String x) -> spoken.add(x);
                    case Item.Copy(String x, String from) -> spoken.contains(x) && spoken.add(from);
                    default -> false;
                };
            }
        }
        return spoken;
    }
}

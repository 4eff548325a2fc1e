package loupe.course.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text, and byte-pair encoding on it.
final class TextFunctions {

    private static final int LONGEST = 20_000; // characters of a text to merge

    static final List<Builtin> LIST = List.of(
            Builtin.of("chars(text)", "the letters", a -> Value.of(Words.characters(a.text(0)))),
            Builtin.of("words(text)", "the words, parted at spaces", a -> Value.of(Words.words(a.text(0)))),
            Builtin.of(
                    "lower(text)", "in small letters", a -> Value.of(a.text(0).toLowerCase(Locale.ROOT))),
            Builtin.of(
                    "byte_count(text)",
                    "the length in UTF-8",
                    a -> Value.of(a.text(0).getBytes(StandardCharsets.UTF_8).length)),
            Builtin.of("join(list, between)", "one text", a -> Value.of(String.join(a.text(1), a.words(0)))),
            Builtin.of(
                    "pair_count(tokens, left, right)",
                    "how often two neighbours meet, overlaps counted",
                    a -> Value.of(MergeSteps.start(List.of(a.words(0))).count(a.text(1), a.text(2)))),
            Builtin.of(
                    "bpe(text, merges [, boundary])",
                    "the tokens after the merges [left, right, new]; boundary 'none' or 'words'",
                    a -> Value.of(applied(a))),
            Builtin.of(
                    "bpe_merges(text, n [, rule, boundary])",
                    "the first n merges [left, right, new]; rule 'first_seen' or 'lexicographic'",
                    a -> learned(a, true)),
            Builtin.of(
                    "bpe_counts(text, n [, rule, boundary])",
                    "how often the pair of each of the first n merges was met",
                    a -> learned(a, false)));

    private TextFunctions() {}

    private static List<String> applied(Arguments arguments) {
        MergeSteps steps = MergeSteps.start(pieces(arguments, 2));
        for (Value merge : merges(arguments)) {
            if (!(merge instanceof Value.Items row)
                    || row.values().size() < 2
                    || row.values().size() > 3) {
                throw arguments.wrong(1, "a list of [left, right, new]");
            }
            List<String> words = row.words();
            arguments.spend(steps.length());
            steps.merge(words.get(0), words.get(1), words.size() == 3 ? words.get(2) : words.get(0) + words.get(1));
        }
        return steps.tokens();
    }

    private static List<Value> merges(Arguments arguments) {
        if (arguments.value(1) instanceof Value.Items items) {
            return items.values();
        }
        throw arguments.wrong(1, "a list of [left, right, new]");
    }

    private static Value learned(Arguments arguments, boolean merges) {
        int n = arguments.whole(1, 0, 1000);
        String rule = arguments.text(2, "first_seen");
        if (!rule.equals("first_seen") && !rule.equals("lexicographic")) {
            throw arguments.wrong(2, "'first_seen' or 'lexicographic'");
        }
        MergeSteps steps = MergeSteps.start(pieces(arguments, 3));
        List<Value> rows = new ArrayList<>();
        List<Value> counts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            arguments.spend(steps.length() * 4L);
            var best = steps.best(rule.equals("first_seen"));
            if (best.isEmpty()) {
                break;
            }
            MergeSteps.Pair pair = best.get();
            counts.add(Value.of(steps.count(pair.left(), pair.right())));
            rows.add(Value.of(List.of(pair.left(), pair.right(), pair.left() + pair.right())));
            steps.merge(pair.left(), pair.right(), pair.left() + pair.right());
        }
        return merges ? new Value.Items(rows) : Value.list(counts);
    }

    private static List<List<String>> pieces(Arguments arguments, int boundaryAt) {
        String text = arguments.text(0);
        if (text.length() > LONGEST) {
            throw arguments.wrong(0, "at most 20,000 characters");
        }
        String boundary = arguments.text(boundaryAt, "none");
        return switch (boundary) {
            case "none" -> List.of(Words.characters(text));
            case "words" -> Words.words(text).stream().map(Words::characters).toList();
            default -> throw arguments.wrong(boundaryAt, "'none' or 'words'");
        };
    }
}

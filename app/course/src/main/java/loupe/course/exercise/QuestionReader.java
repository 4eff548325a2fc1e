package loupe.course.exercise;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loupe.course.expression.Value;
import loupe.course.source.Shown;
import loupe.course.source.Spelling;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlNumber;

/// Reads the keys that belong to one type of question.
final class QuestionReader {

    private static final List<String> TYPES = List.of(
            "numeric",
            "integer",
            "vector",
            "matrix",
            "token_sequence",
            "mask",
            "single_choice",
            "multiple_choice",
            "ordering",
            "matching",
            "expression",
            "goal_state",
            "free_text");

    private final YamlFields fields;
    private final NumberRules numbers;

    QuestionReader(YamlFields fields, NumberRules numbers) {
        this.fields = fields;
        this.numbers = numbers;
    }

    Question read() {
        String type = fields.text("type");
        return switch (type) {
            case "numeric" -> new Question.Numeric(key(), tolerance(), units(), numbers);
            case "integer" -> new Question.Whole(key(), numbers);
            case "vector" -> new Question.Vector(key(), tolerance(), numbers, cells("per_cell", "exact"));
            case "matrix" -> new Question.Matrix(key(), tolerance(), numbers, credit(Question.CellCredit.EXACT));
            case "token_sequence" -> tokens();
            case "mask" -> mask();
            case "single_choice" -> new Question.SingleChoice(options(Set.of(1)), shown());
            case "multiple_choice" ->
                new Question.MultipleChoice(options(Set.of()), shown(), credit(Question.ChoiceCredit.ALL_OR_NOTHING));
            case "ordering" -> ordering();
            case "matching" -> matching();
            case "expression" -> new FormulaReader(fields).read();
            case "goal_state" -> new GoalReader(fields).read();
            case "free_text" ->
                new Question.FreeText(
                        fields.fields("rubric").map(RubricReader::read).orElseGet(this::noRubric),
                        fields.optionalText("model_answer"));
            default -> unknown(type);
        };
    }

    private Question unknown(String type) {
        fields.all(); // its other keys cannot be judged
        String fix = Spelling.suggestion(type, TYPES, "one of " + String.join(", ", TYPES));
        fields.problem("type " + Shown.quoted(type) + " is not known", fix, "EX-06");
        return new Question.Whole(new Key.Fixed(Value.of(0)), numbers);
    }

    private Rubric noRubric() {
        fields.problem("a free text needs a rubric", "add rubric:", "EX-06");
        return new Rubric(0, 250, Map.of(), Map.of(), List.of(), List.of(), 0.6, Set.of());
    }

    /// `answer: {compute: …}`, or the answer itself.
    private Key key() {
        Optional<YamlNode> node = fields.needed("answer");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
            YamlFields inner = new YamlFields(mapping, fields.problems());
            Optional<Key> key = PartReader.key(inner, inner);
            inner.done();
            return key.orElse(new Key.Fixed(Value.of(0)));
        }
        return new Key.Fixed(node.map(n -> PartReader.fixed(n, fields)).orElse(Value.of(0)));
    }

    private Tolerance tolerance() {
        Optional<YamlFields> tol = fields.fields("tol");
        if (tol.isEmpty()) {
            return Tolerance.usual();
        }
        YamlFields t = tol.get();
        Tolerance tolerance;
        if (t.has("dp")) {
            tolerance = new Tolerance.DecimalPlaces(t.whole("dp", 2, 0, 12));
        } else if (t.has("sigfigs")) {
            tolerance = new Tolerance.SignificantFigures(t.whole("sigfigs", 3, 1, 12));
        } else if (t.has("atol") || t.has("rtol")) {
            tolerance = new Tolerance.Within(exact(t, "atol", 1e9), exact(t, "rtol", 0.1));
        } else {
            t.problem("the tolerance says nothing", "write dp: 2, sigfigs: 3, atol: 0.01 or rtol: 0.05", "EX-03");
            tolerance = Tolerance.usual();
        }
        t.done();
        return tolerance;
    }

    /// The decimal as written, once it is known to be a number in range.
    private static BigDecimal exact(YamlFields t, String key, double most) {
        t.number(key, 0, 0, most);
        return t.scalar(key).flatMap(YamlNumber::of).orElse(BigDecimal.ZERO);
    }

    private Optional<Units> units() {
        return fields.fields("unit").map(u -> {
            Map<String, BigDecimal> sizes = new LinkedHashMap<>();
            u.fields("accept")
                    .ifPresent(a -> a.all().keySet().forEach(name -> {
                        a.number(name, 1, 1e-12, 1e12);
                        sizes.put(name, a.scalar(name).flatMap(YamlNumber::of).orElse(BigDecimal.ONE));
                    }));
            String canonical = u.text("canonical");
            sizes.putIfAbsent(canonical, BigDecimal.ONE);
            Units units = new Units(canonical, sizes, u.truth("required", false));
            u.done();
            return units;
        });
    }

    /// `credit: per_cell` as the constant of that name in the enum of `usual`.
    private <E extends Enum<E>> E credit(E usual) {
        return constant(fields, "credit", usual);
    }

    /// `exact`, or the word by which this type credits what is right one by one.
    private Question.CellCredit cells(String each, String usual) {
        String credit = fields.oneOf("credit", usual, List.of("exact", each));
        return credit.equals("exact") ? Question.CellCredit.EXACT : Question.CellCredit.PER_CELL;
    }

    static <E extends Enum<E>> E constant(YamlFields fields, String key, E usual) {
        Class<E> type = usual.getDeclaringClass();
        List<String> words = java.util.Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        String word = fields.oneOf(key, usual.name().toLowerCase(Locale.ROOT), words);
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private Question tokens() {
        Optional<YamlFields> t = fields.fields("tokens");
        var cut = t.map(f -> constant(f, "mode", Question.Tokens.Cut.WORDS)).orElse(Question.Tokens.Cut.WORDS);
        boolean folded = t.map(f -> f.truth("casefold", false)).orElse(false);
        t.ifPresent(YamlFields::done);
        String order = fields.oneOf("order", "keep", List.of("keep", "ignore"));
        return new Question.Tokens(
                key(),
                cut,
                folded ? Question.Tokens.Case.FOLDED : Question.Tokens.Case.KEPT,
                order.equals("keep") ? Question.Tokens.Order.KEPT : Question.Tokens.Order.IGNORED,
                credit(Question.TokenCredit.EXACT));
    }

    private Question mask() {
        List<Integer> size = sizes(fields, "size");
        return new Question.Mask(
                key(),
                size.get(0),
                size.get(1),
                constant(fields, "paint", Question.Mask.Paint.BLOCKED),
                cells("each_cell", "each_cell"),
                fields.number("credit_floor", 0, 0, 0.999));
    }

    /// `[rows, columns]`, 1 to 128 each.
    static List<Integer> sizes(YamlFields fields, String key) {
        List<String> words = fields.words(key);
        boolean fine = words.size() == 2
                && words.stream().allMatch(w -> w.matches("[1-9][0-9]{0,2}") && Integer.parseInt(w) <= 128);
        if (!fine) {
            fields.problem(key + " must be two whole numbers from 1 to 128", "write " + key + ": [5, 5]", "EX-03");
            return List.of(1, 1);
        }
        return words.stream().map(Integer::parseInt).toList();
    }

    private Question.Shown shown() {
        return fields.truth("shuffle", false) ? Question.Shown.SHUFFLED : Question.Shown.IN_ORDER;
    }

    /// `right` holds the allowed numbers of right options; when it is empty, any from 1 on.
    private List<Option> options(Set<Integer> right) {
        List<Option> options = fields.each("options").stream().map(this::option).toList();
        long correct = options.stream().filter(Option::correct).count();
        if (correct == 0 || (!right.isEmpty() && !right.contains((int) correct))) {
            String fix =
                    right.isEmpty() ? "mark at least one with correct: true" : "mark exactly one with correct: true";
            fields.problem(correct + " options are marked as right", fix, "EX-03");
        }
        unique(options.stream().map(Option::id).toList());
        return options;
    }

    private Option option(YamlFields o) {
        Option option = new Option(
                Ids.inner(o, "id"),
                o.text("text"),
                o.truth("correct", false),
                o.optionalText("feedback"),
                PartReader.show(o));
        o.done();
        return option;
    }

    private void unique(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                fields.problem("id " + Shown.quoted(id) + " is there twice", "give each its own id", "EX-01");
            }
        }
    }

    private List<Item> items(String key) {
        List<Item> items = fields.each(key).stream()
                .map(i -> {
                    Item item = new Item(Ids.inner(i, "id"), i.text("text"), i.optionalText("feedback"));
                    i.done();
                    return item;
                })
                .toList();
        unique(items.stream().map(Item::id).toList());
        return items;
    }

    private Question ordering() {
        List<Item> items = items("items");
        List<String> answer = fields.words("answer");
        Set<String> ids = new HashSet<>(items.stream().map(Item::id).toList());
        if (!ids.equals(new HashSet<>(answer)) || answer.size() != items.size()) {
            fields.problem("the answer does not hold each item once", "list every id of items", "EX-03");
        }
        List<List<String>> also = fields.list("accept_also").stream()
                .map(Answer::of)
                .map(a -> a instanceof Answer.Items(List<Answer> parts)
                        ? parts.stream().map(Answer::shown).toList()
                        : List.<String>of())
                .toList();
        List<Item> distractors = items("distractors");
        unique(Stream.concat(items.stream(), distractors.stream()).map(Item::id).toList());
        if (also.stream().anyMatch(a -> a.size() != ids.size() || !ids.equals(new HashSet<>(a)))) {
            fields.problem("an order of accept_also does not hold each item once", "list every id of items", "EX-03");
        }
        return new Question.Ordering(items, distractors, answer, also, credit(Question.OrderCredit.EXACT));
    }

    private Question matching() {
        List<Item> left = items("left");
        List<Item> right = items("right");
        Map<String, String> answer = new LinkedHashMap<>();
        fields.fields("answer").ifPresent(a -> a.all().keySet().forEach(key -> answer.put(key, a.text(key))));
        Set<String> ends = new HashSet<>(right.stream().map(Item::id).toList());
        boolean fine =
                answer.keySet().equals(new HashSet<>(left.stream().map(Item::id).toList()))
                        && ends.containsAll(answer.values());
        if (!fine) {
            fields.problem(
                    "the answer does not match each item on the left", "give each one an id of the right", "EX-03");
        }
        return new Question.Matching(left, right, answer, cells("per_pair", "exact"));
    }
}

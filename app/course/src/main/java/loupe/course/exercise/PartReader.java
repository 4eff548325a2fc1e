package loupe.course.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loupe.course.expression.Authored;
import loupe.course.expression.Expression;
import loupe.course.expression.Functions;
import loupe.course.expression.Template;
import loupe.course.expression.Value;
import loupe.course.source.Shown;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;

/// Reads one part: what every type has (points, mistakes, hints, tests) around its [Question].
final class PartReader {

    private static final List<String> STATUSES =
            List.of("correct", "partial", "incorrect", "invalid", "needs_review", "unanswered", "error");

    private final YamlFields fields;
    private final Defaults defaults;

    PartReader(YamlFields fields, Defaults defaults) {
        this.fields = fields;
        this.defaults = defaults;
    }

    Part read() {
        String id = Ids.inner(fields, "id");
        NumberRules numbers = fields.fields("numbers")
                .map(f -> Defaults.numbers(f, defaults.numbers()))
                .orElse(defaults.numbers());
        Part part = new Part(
                id,
                fields.scalar("ask").map(s -> Authored.template(s, fields.problems())),
                fields.number("points", 1, 0, 1000),
                new QuestionReader(fields, numbers).read(),
                misconceptions(),
                invariants(),
                carryForward(),
                ExerciseReader.hints(fields, defaults.hints()),
                fields.fields("attempts").map(Defaults::attempts).orElse(defaults.attempts()),
                QuestionReader.constant(fields, "feedback", defaults.feedback()),
                tests(),
                fields.line());
        fields.node("note");
        fields.done();
        return part;
    }

    private List<Misconception> misconceptions() {
        List<Misconception> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields m : fields.each("misconceptions")) {
            String id = Ids.inner(m, "id");
            if (!ids.add(id)) {
                m.problem("misconception " + Shown.quoted(id) + " is there twice", "give each its own id", "EX-01");
            }
            OptionalDouble credit =
                    m.has("credit") ? OptionalDouble.of(m.number("credit", 0, 0, 1)) : OptionalDouble.empty();
            Template feedback = template(m, "feedback");
            Optional<Show> show = show(m);
            fingerprint(m).ifPresent(f -> all.add(new Misconception(id, f, credit, feedback, show, m.line())));
            m.done();
        }
        return all;
    }

    private Optional<Fingerprint> fingerprint(YamlFields m) {
        String whenUnit = m.oneOf("when_unit", "", List.of("missing"));
        if (m.has("when")) {
            return expression(m, "when").map(Fingerprint.When::new);
        }
        if (m.has("expr")) {
            return expression(m, "expr").map(Fingerprint.SameFormula::new);
        }
        if (m.has("before")) {
            List<String> two = m.words("before");
            if (two.size() != 2) {
                m.problem("before needs two items", "write before: [first, second]", "EX-06");
                return Optional.empty();
            }
            return Optional.of(new Fingerprint.Before(two.get(0), two.get(1)));
        }
        return key(m, m)
                .map(key -> whenUnit.isEmpty() ? new Fingerprint.Same(key) : new Fingerprint.SameWithoutUnit(key));
    }

    /// `compute: expression` or `value: something` among the keys of `holder`.
    static Optional<Key> key(YamlFields holder, YamlFields complain) {
        if (holder.has("compute")) {
            return expression(holder, "compute").map(Key.Computed::new);
        }
        Optional<YamlNode> value = holder.node("value");
        if (value.isEmpty()) {
            complain.problem("nothing says what the answer is", "add compute: or value:", "EX-06");
        }
        return value.map(node -> new Key.Fixed(Authored.value(node, holder.problems())));
    }

    static Optional<Expression> expression(YamlFields from, String key) {
        return from.scalar(key).flatMap(s -> Authored.expression(s, from.problems()));
    }

    static Template template(YamlFields from, String key) {
        return from.scalar(key).map(s -> Authored.template(s, from.problems())).orElse(Template.plain(""));
    }

    static Optional<Show> show(YamlFields from) {
        return from.fields("show").map(f -> {
            Show show = new Show(f.whole("step", 1, 1, 50), f.optionalText("site"));
            f.done();
            return show;
        });
    }

    private List<Invariant> invariants() {
        List<Invariant> all = new ArrayList<>();
        for (YamlFields i : fields.each("invariants")) {
            i.scalar("expr")
                    .map(s -> Functions.find(s.text()).isPresent()
                            ? new YamlNode.Scalar(s.text() + "(answer)", s.plain(), s.line(), s.column())
                            : s)
                    .flatMap(s -> Authored.expression(s, fields.problems()))
                    .ifPresent(e -> all.add(new Invariant(
                            e,
                            i.number("equals", 0, -1e9, 1e9),
                            i.number("atol", 0, 0, 1e9),
                            template(i, "feedback"))));
            i.done();
        }
        return all;
    }

    private Optional<CarryForward> carryForward() {
        return fields.fields("carry_forward").flatMap(c -> {
            String from = c.text("from");
            double factor = c.number("factor", 1, 0, 1);
            Optional<Expression> compute = expression(c, "compute");
            c.done();
            return compute.map(e -> new CarryForward(from, e, factor));
        });
    }

    private List<AuthorTest> tests() {
        List<AuthorTest> all = new ArrayList<>();
        for (YamlFields t : fields.each("tests")) {
            Answer answer = t.needed("answer").map(Answer::of).orElse(Answer.NOTHING);
            OptionalDouble score =
                    t.has("score") ? OptionalDouble.of(t.number("score", 0, 0, 1)) : OptionalDouble.empty();
            Optional<String> status =
                    t.has("status") ? Optional.of(t.oneOf("status", "correct", STATUSES)) : Optional.empty();
            if (score.isEmpty() && status.isEmpty()) {
                t.problem("this test expects nothing", "add score: or status:", "EX-06");
            }
            Map<String, Answer> with = new LinkedHashMap<>();
            t.fields("with").ifPresent(w -> w.all().forEach((part, node) -> with.put(part, Answer.of(node))));
            t.node("note");
            all.add(new AuthorTest(answer, score, status, t.optionalText("misconception"), with, t.line()));
            t.done();
        }
        return all;
    }

    /// A fixed answer as a value: a word, or a list of words.
    static Value fixed(YamlNode node, YamlFields from) {
        return Authored.value(node, from.problems());
    }
}

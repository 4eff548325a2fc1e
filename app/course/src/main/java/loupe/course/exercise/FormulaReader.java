package loupe.course.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.course.expression.Expression;
import loupe.course.expression.Operator;
import loupe.course.source.Spelling;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlNumber;

/// Reads the keys of a question that is answered with a formula.
final class FormulaReader {

    private final YamlFields fields;

    FormulaReader(YamlFields fields) {
        this.fields = fields;
    }

    Question read() {
        Map<String, Domain> variables = new LinkedHashMap<>();
        fields.fields("variables")
                .ifPresent(v -> v.all()
                        .keySet()
                        .forEach(name -> v.fields(name).ifPresent(d -> variables.put(name, domain(d)))));
        Expression answer = fields.fields("answer")
                .flatMap(a -> PartReader.expression(a, "expr"))
                .orElseGet(() -> Expression.parse("0"));
        for (String name : answer.names()) {
            if (!variables.containsKey(name)) {
                String fix = Spelling.suggestion(name, variables.keySet(), "add it under variables");
                fields.problem("the answer uses " + name + ", which is no variable", fix, "EX-04");
            }
        }
        Optional<YamlFields> e = fields.fields("equivalence");
        int points = e.map(f -> f.whole("points", 24, 4, 200)).orElse(24);
        double relative = e.map(f -> f.number("rtol", 1e-9, 0, 0.1)).orElse(1e-9);
        List<Map<String, Double>> fixed = new ArrayList<>();
        e.ifPresent(f -> f.each("fixed").forEach(point -> fixed.add(point(point))));
        e.ifPresent(YamlFields::done);
        return new Question.Formula(answer, variables, points, relative, fixed, allowed(), form());
    }

    private static Domain domain(YamlFields d) {
        Domain.Kind kind = d.has("int") ? Domain.Kind.WHOLE : Domain.Kind.DECIMAL;
        List<Double> ends = numbers(d, kind == Domain.Kind.WHOLE ? "int" : "double");
        d.done();
        return new Domain(ends.get(0), ends.get(1), kind);
    }

    /// `[least, most]`.
    static List<Double> numbers(YamlFields from, String key) {
        List<Double> ends = from.list(key).stream()
                .flatMap(n -> n instanceof YamlNode.Scalar s ? YamlNumber.of(s).stream() : null)
                .map(java.math.BigDecimal::doubleValue)
                .toList();
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
            from.problem(key + " must be two numbers, the smaller first", "write " + key + ": [0, 1]", "EX-03");
            return List.of(0.0, 1.0);
        }
        return ends;
    }

    private static Map<String, Double> point(YamlFields point) {
        Map<String, Double> values = new LinkedHashMap<>();
        point.all().keySet().forEach(name -> values.put(name, point.number(name, 1, -1e12, 1e12)));
        return values;
    }

    private Question.Formula.Allowed allowed() {
        Set<Operator> arithmetic =
                Arrays.stream(Operator.values()).filter(Operator::arithmetic).collect(Collectors.toSet());
        return fields.fields("allow")
                .map(a -> {
                    var functions = Set.copyOf(a.words("functions"));
                    Set<Operator> operators = a.has("ops") ? operators(a) : arithmetic;
                    var allowed = new Question.Formula.Allowed(functions, operators, a.whole("max_nodes", 60, 1, 200));
                    a.done();
                    return allowed;
                })
                .orElse(new Question.Formula.Allowed(Set.of(), arithmetic, 60));
    }

    private static Set<Operator> operators(YamlFields allow) {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        for (String word : allow.words("ops")) {
            Operator.of(word)
                    .filter(Operator::arithmetic)
                    .ifPresentOrElse(
                            operators::add,
                            () -> allow.problem("ops: " + word + " is none", "choose of + - * / // % ^", "EX-06"));
        }
        return operators;
    }

    /// `form: "_ * (_ + _)"`, or `{pattern, credit, feedback}`.
    private Optional<FormPattern> form() {
        String usual = "The value is right; it should be written in another form.";
        Optional<YamlNode> node = fields.node("form");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
            YamlFields f = new YamlFields(mapping, fields.problems());
            double credit = f.number("credit", 0, 0, 1);
            String feedback = f.text("feedback", usual);
            Optional<FormPattern> form =
                    PartReader.expression(f, "pattern").map(p -> new FormPattern(p, credit, feedback));
            f.done();
            return form;
        }
        return PartReader.expression(fields, "form").map(p -> new FormPattern(p, 0, usual));
    }
}

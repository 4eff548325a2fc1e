package loupe.course.expression;

import java.util.Optional;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlNumber;

/// Expressions, templates and constants as they stand in an author's YAML; problems are noted with
/// their place in the file.
public final class Authored {

    private Authored() {}

    public static Optional<Expression> expression(YamlNode.Scalar scalar, Problems problems) {
        try {
            return Optional.of(Expression.parse(scalar.text()));
        } catch (ExpressionException e) {
            note(scalar, e, problems);
            return Optional.empty();
        }
    }

    public static Template template(YamlNode.Scalar scalar, Problems problems) {
        try {
            return Template.parse(scalar.text());
        } catch (ExpressionException e) {
            note(scalar, e, problems);
            return Template.plain(scalar.text());
        }
    }

    private static void note(YamlNode.Scalar scalar, ExpressionException e, Problems problems) {
        int column = scalar.column() + e.column() - (scalar.plain() ? 1 : 0);
        problems.add(scalar.line(), column, e.problem(), e.fix(), "EX-04");
    }

    /// A number, a word, a truth, or a list of these; lists of numbers become vectors and matrices.
    public static Value value(YamlNode node, Problems problems) {
        return switch (node) {
            case YamlNode.Scalar scalar -> value(scalar, problems);
            case YamlNode.Sequence sequence ->
                Value.list(sequence.items().stream()
                        .map(item -> value(item, problems))
                        .toList());
            case YamlNode.Mapping mapping -> {
                problems.add(
                        mapping.line(), mapping.column(), "keys stand where a value belongs", "write a value", "EX-06");
                yield Value.of("");
            }
        };
    }

    private static Value value(YamlNode.Scalar scalar, Problems problems) {
        var number = YamlNumber.of(scalar);
        if (number.isPresent()) {
            return Value.of(number.get().doubleValue());
        }
        if (YamlNumber.meant(scalar)) {
            String what = Shown.quoted(scalar.text()) + " is not a finite number";
            problems.add(scalar.line(), scalar.column(), what, "write it like 0.5 or 1.0e-9, or quote it", "YM-09");
        }
        boolean truth =
                scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
        return truth ? Value.of(scalar.text().equals("true")) : Value.of(scalar.text());
    }
}

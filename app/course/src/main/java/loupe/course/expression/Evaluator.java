package loupe.course.expression;

import java.util.ArrayList;
import java.util.List;
import loupe.course.source.Spelling;

/// Works out a tree over names. One evaluator serves one evaluation: it carries the budget.
final class Evaluator {

    private final Names names;
    private final Budget budget = new Budget();

    Evaluator(Names names) {
        this.names = names;
    }

    Value value(Node node) {
        budget.spend(1, node.column());
        return switch (node) {
            case Node.Constant(Value value, int column) -> value;
            case Node.Name(String name, int column) -> named(name, column);
            case Node.Negate(Node operand, int column) ->
                Arithmetic.apply(Operator.MULTIPLY, Value.of(-1), value(operand), budget, column);
            case Node.Not(Node operand, int column) -> not(value(operand), column);
            case Node.Binary(Operator operator, Node left, Node right, int column) ->
                binary(operator, left, right, column);
            case Node.Index(Node target, List<Node> indices, int column) -> indexed(target, indices, column);
            case Node.Call(Builtin function, List<Node> arguments, int column) ->
                function.body().apply(new Arguments(function, values(arguments), names, budget, column));
            case Node.Listing(List<Node> items, int column) -> listed(items, column);
        };
    }

    private List<Value> values(List<Node> nodes) {
        List<Value> values = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            values.add(value(node));
        }
        return values;
    }

    private Value listed(List<Node> items, int column) {
        List<Value> values = values(items);
        long cells = 0;
        for (Value value : values) {
            cells += value instanceof Array a ? a.length() : 1;
        }
        if (cells > Array.MOST_CELLS) {
            throw new ExpressionException(column, "holds more than a million numbers", "make it smaller");
        }
        budget.spend(cells, column);
        return Value.list(values);
    }

    private Value named(String name, int column) {
        return names.find(name)
                .or(() -> names.site(name))
                .or(() -> Constants.find(name))
                .orElseThrow(() -> new ExpressionException(
                        column,
                        "nothing is called " + name,
                        Spelling.suggestion(name, names.known(), "known here: " + some(names.known()))));
    }

    static String some(java.util.Collection<String> names) {
        List<String> first = names.stream().sorted().limit(8).toList();
        return first.isEmpty() ? "no names" : String.join(", ", first) + (names.size() > 8 ? ", …" : "");
    }

    private static Value not(Value value, int column) {
        return switch (value) {
            case Value.Truth(boolean truth) -> Value.of(!truth);
            case Array a
            when a.logical() -> {
                double[] flipped = a.toDoubles();
                for (int i = 0; i < flipped.length; i++) {
                    flipped[i] = 1 - flipped[i];
                }
                yield Array.of(a.shape(), flipped).asLogical();
            }
            default ->
                throw new ExpressionException(column, "not needs a yes or no, got " + value.kind(), "compare first");
        };
    }

    private Value binary(Operator operator, Node left, Node right, int column) {
        if (operator == Operator.AND) {
            return Value.of(truth(left) && truth(right));
        }
        if (operator == Operator.OR) {
            return Value.of(truth(left) || truth(right));
        }
        return Arithmetic.apply(operator, value(left), value(right), budget, column);
    }

    private boolean truth(Node node) {
        Value value = value(node);
        if (value instanceof Value.Truth(boolean truth)) {
            return truth;
        }
        String fix = value instanceof Array ? "wrap it in all(…) or any(…)" : "compare first";
        throw new ExpressionException(node.column(), "and, or need a yes or no, got " + value.kind(), fix);
    }

    private Value indexed(Node target, List<Node> indices, int column) {
        if (indices.isEmpty()) {
            throw new ExpressionException(column, "an index is missing", "write a[0]");
        }
        Value value = value(target);
        for (Node index : indices) {
            value = part(value, index);
        }
        return value;
    }

    private Value part(Value value, Node node) {
        int size = switch (value) {
            case Array a -> a.size(0);
            case Value.Items i -> i.values().size();
            case Value.Text t -> t.value().length();
            case Value.Scalar s ->
                throw new ExpressionException(node.column(), "a number has no parts", "drop the index");
            case Value.Truth t ->
                throw new ExpressionException(node.column(), "a yes or no has no parts", "drop the index");
        };
        if (!(value(node) instanceof Value.Scalar(double position)) || position != StrictMath.rint(position)) {
            throw new ExpressionException(node.column(), "an index is a whole number", "count from 0");
        }
        int index = (int) (position < 0 ? position + size : position);
        if (index < 0 || index >= size) {
            String fix = size == 0 ? "it is empty" : "count from 0 to " + (size - 1);
            throw new ExpressionException(
                    node.column(), "there is no part " + (long) position + " in " + value.kind(), fix);
        }
        return switch (value) {
            case Array a -> a.part(index);
            case Value.Items i -> i.values().get(index);
            default -> Value.of(String.valueOf(((Value.Text) value).value().charAt(index)));
        };
    }
}

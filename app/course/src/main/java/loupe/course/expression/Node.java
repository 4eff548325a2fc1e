package loupe.course.expression;

import java.util.List;

/// The parts of an expression. `column` counts from 1.
public sealed interface Node {

    int column();

    record Constant(Value value, int column) implements Node {}

    /// A parameter, a constant of the exercise or a site: `z`, `pattern`, `blocks.0.attn.pattern`.
    record Name(String name, int column) implements Node {}

    record Negate(Node operand, int column) implements Node {}

    record Not(Node operand, int column) implements Node {}

    record Binary(Operator operator, Node left, Node right, int column) implements Node {}

    /// `a[2]`, `a[2, 3]`.
    record Index(Node target, List<Node> indices, int column) implements Node {}

    record Call(Builtin function, List<Node> arguments, int column) implements Node {}

    /// `[1, 2, 3]`.
    record Listing(List<Node> items, int column) implements Node {}

    /// The parts directly below this one.
    default List<Node> children() {
        return switch (this) {
            case Constant c -> List.of();
            case Name n -> List.of();
            case Negate(Node operand, int column) -> List.of(operand);
            case Not(Node operand, int column) -> List.of(operand);
            case Binary b -> List.of(b.left(), b.right());
            case Index i ->
                java.util.stream.Stream.concat(java.util.stream.Stream.of(i.target()), i.indices().stream())
                        .toList();
            case Call c -> c.arguments();
            case Listing l -> l.items();
        };
    }
}

package loupe.course.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One expression, read and ready to be worked out.
///
/// ```java
/// Expression share = Expression.parse("softmax(z / T)[0]");
/// Value p = share.evaluate(Names.of(Map.of("z", Array.vector(2, 1), "T", Value.of(0.5))));
/// ```
///
/// Immutable and safe to share between threads.
public final class Expression {

    private final String text;
    private final Node root;

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /// Throws [ExpressionException] with a column and a suggestion if the text is not an expression.
    public static Expression parse(String text) {
        return parse(text, Dialect.AUTHOR);
    }

    public static Expression parse(String text, Dialect dialect) {
        return new Expression(text, Parser.parse(text, dialect));
    }

    /// The value over these names; throws [ExpressionException] if a name is unknown or shapes do not fit.
    public Value evaluate(Names names) {
        return new Evaluator(names).value(root);
    }

    public String text() {
        return text;
    }

    public Node root() {
        return root;
    }

    /// Every bare name used: parameters, constants and sites written without `site(…)`.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        walk(root, node -> {
            if (node instanceof Node.Name n && Constants.find(n.name()).isEmpty()) {
                names.add(n.name());
            }
        });
        return names;
    }

    /// Every site asked for as `site('name')` or `labels('name', 'axis')`.
    public Set<String> sites() {
        Set<String> sites = new LinkedHashSet<>();
        walk(root, node -> {
            if (node instanceof Node.Call call
                    && call.function().live()
                    && call.arguments().getFirst() instanceof Node.Constant(Value.Text(String site), int column)) {
                sites.add(site);
            }
        });
        return sites;
    }

    /// The left side of the first comparison in it, which is what a condition is about.
    public Optional<Expression> compared() {
        List<Node> comparisons = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof Node.Binary b && b.operator().compares()) {
                comparisons.add(b.left());
            }
        });
        return comparisons.stream().findFirst().map(left -> new Expression(text, left));
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> walk(child, visitor));
    }

    @Override
    public String toString() {
        return text;
    }
}

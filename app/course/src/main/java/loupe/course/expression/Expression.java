package loupe.course.expression;

import java.util.LinkedHashSet;
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

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> walk(child, visitor));
    }

    @Override
    public String toString() {
        return text;
    }
}

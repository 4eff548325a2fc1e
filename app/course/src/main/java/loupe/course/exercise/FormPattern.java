package loupe.course.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.course.expression.Expression;
import loupe.course.expression.Node;
import loupe.course.expression.Operator;

/// How a formula has to be written, beyond being worth the right value: `_ * (_ + _)` asks for a product with a sum in
/// it.
///
/// `_` stands for any part, `_name` for any part that is the same wherever it is named. Sums and products match in
/// either order. `credit` is the fraction for the right value in another form, `feedback` what is said to it.
public record FormPattern(Expression pattern, double credit, String feedback) {

    public boolean matches(Expression formula) {
        return !bindings(pattern.root(), formula.root(), Map.of()).isEmpty();
    }

    /// Every way to fill the named gaps so that the two fit, given how some are filled already.
    private static Set<Map<String, String>> bindings(Node wanted, Node given, Map<String, String> bound) {
        if (wanted instanceof Node.Name(String name, int column) && name.startsWith("_")) {
            return bind(name, written(given), bound);
        }
        List<Node> parts = wanted.children();
        List<Node> others = given.children();
        if (!head(wanted).equals(head(given)) || parts.size() != others.size()) {
            return Set.of();
        }
        Set<Map<String, String>> found = new HashSet<>(inOrder(parts, others, bound));
        if (wanted instanceof Node.Binary b && (b.operator() == Operator.ADD || b.operator() == Operator.MULTIPLY)) {
            found.addAll(inOrder(parts, others.reversed(), bound));
        }
        return found;
    }

    private static Set<Map<String, String>> bind(String name, String part, Map<String, String> bound) {
        if (name.equals("_") || part.equals(bound.get(name))) {
            return Set.of(bound);
        }
        if (bound.containsKey(name)) {
            return Set.of();
        }
        Map<String, String> more = new HashMap<>(bound);
        more.put(name, part);
        return Set.of(more);
    }

    private static Set<Map<String, String>> inOrder(List<Node> wanted, List<Node> given, Map<String, String> bound) {
        Set<Map<String, String>> found = Set.of(bound);
        for (int i = 0; i < wanted.size(); i++) {
            Set<Map<String, String>> next = new HashSet<>();
            for (Map<String, String> each : found) {
                next.addAll(bindings(wanted.get(i), given.get(i), each));
            }
            found = next;
        }
        return found;
    }

    /// What a part is by itself, whatever it is made of.
    private static String head(Node node) {
        return switch (node) {
            case Node.Constant(var value, int column) -> "constant " + value;
            case Node.Name(String name, int column) -> "name " + name;
            case Node.Negate n -> "minus";
            case Node.Not n -> "not";
            case Node.Binary b -> b.operator().symbol();
            case Node.Index i -> "index";
            case Node.Call c -> "call " + c.function().name();
            case Node.Listing l -> "list";
        };
    }

    private static String written(Node node) {
        StringBuilder out = new StringBuilder("(").append(head(node));
        node.children().forEach(child -> out.append(' ').append(written(child)));
        return out.append(')').toString();
    }
}

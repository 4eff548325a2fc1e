package loupe.course.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loupe.course.source.Spelling;

/// Reads tokens into a tree, from the loosest operator (`or`) to the tightest (`^`, indexing).
final class Parser {

    private static final int MOST_NODES = 200;
    private static final int DEEPEST = 32;
    private static final Set<String> WORDS = Set.of("and", "or", "not");

    private final List<Token> tokens;
    private final Dialect dialect;
    private int at;
    private int nodes;
    private int depth;

    private Parser(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    static Node parse(String text, Dialect dialect) {
        if (text.isBlank()) {
            throw new ExpressionException(1, "there is nothing here", "write an expression");
        }
        if (text.length() > dialect.longest()) {
            throw new ExpressionException(1, "is longer than " + dialect.longest() + " characters", "shorten it");
        }
        Parser parser = new Parser(Lexer.tokens(text), dialect);
        Node node = parser.or();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return node;
    }

    private Node or() {
        Node left = and();
        while (peek().is("or")) {
            int column = take().column();
            left = made(new Node.Binary(Operator.OR, left, and(), column));
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (peek().is("and")) {
            int column = take().column();
            left = made(new Node.Binary(Operator.AND, left, not(), column));
        }
        return left;
    }

    private Node not() {
        if (!peek().is("not")) {
            return comparison();
        }
        int column = deeper(take()).column();
        Node node = made(new Node.Not(not(), column));
        depth--;
        return node;
    }

    private Node comparison() {
        Node left = sum();
        Operator operator = symbol();
        if (operator == null || !operator.compares()) {
            return left;
        }
        int column = take().column();
        Node compared = made(new Node.Binary(operator, left, sum(), column));
        Operator another = symbol();
        if (another != null && another.compares()) {
            String fix = "join two comparisons with and";
            throw new ExpressionException(peek().column(), "a comparison of a comparison", fix);
        }
        return compared;
    }

    private Node sum() {
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            Token token = take();
            Operator operator = token.is("+") ? Operator.ADD : Operator.SUBTRACT;
            left = made(new Node.Binary(operator, left, product(), token.column()));
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        while (true) {
            Operator operator = symbol();
            if (operator == Operator.MULTIPLY
                    || operator == Operator.DIVIDE
                    || operator == Operator.FLOOR_DIVIDE
                    || operator == Operator.REMAINDER) {
                int column = take().column();
                left = made(new Node.Binary(operator, left, signed(), column));
            } else if (dialect == Dialect.LEARNER && factorFollows()) {
                left = made(new Node.Binary(Operator.MULTIPLY, left, power(), peek().column()));
            } else {
                return left;
            }
        }
    }

    private boolean factorFollows() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> true;
            case NAME -> !WORDS.contains(token.text());
            case SYMBOL -> token.is("(");
            case STRING, END -> false;
        };
    }

    /// `-2^2` is −4: the power is taken first.
    private Node signed() {
        if (!peek().is("-") && !peek().is("+")) {
            return power();
        }
        Token sign = deeper(take());
        Node operand = signed();
        depth--;
        return sign.is("-") ? made(new Node.Negate(operand, sign.column())) : operand;
    }

    /// `2^3^2` is 2^(3^2).
    private Node power() {
        Node base = indexed();
        if (symbol() != Operator.POWER) {
            return base;
        }
        int column = deeper(take()).column();
        Node node = made(new Node.Binary(Operator.POWER, base, signed(), column));
        depth--;
        return node;
    }

    private Node indexed() {
        Node target = primary();
        while (peek().is("[")) {
            int column = take().column();
            target = made(new Node.Index(target, list("]"), column));
        }
        return target;
    }

    private Node primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> made(new Node.Constant(Value.of(number(token)), token.column()));
            case STRING -> made(new Node.Constant(Value.of(token.text()), token.column()));
            case NAME -> nameOrCall(token);
            case SYMBOL -> bracketed(token);
            case END -> throw new ExpressionException(token.column(), "it ends too early", "complete it");
        };
    }

    private Node bracketed(Token token) {
        if (token.is("[")) {
            return made(new Node.Listing(list("]"), token.column()));
        }
        if (!token.is("(")) {
            at--;
            throw unexpected();
        }
        deeper(token);
        Node inside = or();
        depth--;
        expect(")");
        return inside;
    }

    private Node nameOrCall(Token token) {
        String name = token.text();
        if (WORDS.contains(name)) {
            at--;
            throw unexpected();
        }
        boolean known = Functions.find(name).isPresent();
        if (peek().is("(") && (dialect == Dialect.AUTHOR || known)) {
            Builtin function = Functions.find(name).orElseThrow(() -> noFunction(token));
            take();
            List<Node> arguments = list(")");
            if (arguments.size() < function.least() || arguments.size() > function.most()) {
                throw new ExpressionException(
                        token.column(),
                        name + " was given " + arguments.size() + " values",
                        "write " + function.form());
            }
            return made(new Node.Call(function, arguments, token.column()));
        }
        return made(new Node.Name(name, token.column()));
    }

    private static ExpressionException noFunction(Token token) {
        String fix = Spelling.suggestion(token.text(), Functions.names(), "see the list of functions");
        return new ExpressionException(token.column(), "there is no function " + token.text(), fix);
    }

    /// Comma-separated, up to the closing sign, which is taken too.
    private List<Node> list(String close) {
        List<Node> items = new ArrayList<>();
        deeper(peek());
        if (!peek().is(close)) {
            items.add(or());
            while (peek().is(",")) {
                take();
                items.add(or());
            }
        }
        depth--;
        expect(close);
        return List.copyOf(items);
    }

    private static double number(Token token) {
        double value = new java.math.BigDecimal(token.text()).doubleValue();
        if (Double.isInfinite(value)) {
            throw new ExpressionException(token.column(), "the number " + token.text() + " is too large", "");
        }
        return value;
    }

    private void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw new ExpressionException(peek().column(), "expected \"" + symbol + "\" here", "close the bracket");
        }
        take();
    }

    private ExpressionException unexpected() {
        Token token = peek();
        return new ExpressionException(token.column(), "\"" + token.text() + "\" does not fit here", "");
    }

    private Token deeper(Token token) {
        if (++depth > DEEPEST) {
            throw new ExpressionException(token.column(), "is nested more than " + DEEPEST + " deep", "flatten it");
        }
        return token;
    }

    private Node made(Node node) {
        if (++nodes > MOST_NODES) {
            throw new ExpressionException(node.column(), "has more than " + MOST_NODES + " parts", "shorten it");
        }
        return node;
    }

    private @org.jspecify.annotations.Nullable Operator symbol() {
        return peek().kind() == Token.Kind.SYMBOL ? Operator.of(peek().text()).orElse(null) : null;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }
}

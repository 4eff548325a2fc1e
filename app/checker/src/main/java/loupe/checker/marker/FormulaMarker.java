package loupe.checker.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Domain;
import loupe.course.exercise.FormPattern;
import loupe.course.exercise.Question;
import loupe.course.exercise.SplitMix64;
import loupe.course.exercise.Variants;
import loupe.course.expression.Dialect;
import loupe.course.expression.Expression;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;
import loupe.course.expression.Node;
import loupe.course.expression.Operator;
import loupe.course.expression.Value;
import loupe.course.source.Shown;
import loupe.course.source.Spelling;

/// A formula, right if it is worth the same as the key at fixed and at drawn points. The draw is seeded
/// by the part, so that the same answer always gets the same verdict.
record FormulaMarker(Question.Formula question, String seed) implements Marker {

    @Override
    public Reading read(Answer answer) {
        if (!(answer instanceof Answer.Text(String text))) {
            return new Reading.Unreadable("write a formula");
        }
        try {
            Expression formula = Expression.parse(text.strip(), Dialect.LEARNER);
            for (String name : formula.names()) {
                if (!question.variables().containsKey(name)) {
                    String fix = Spelling.suggestion(
                            name,
                            question.variables().keySet(),
                            "use " + String.join(", ", question.variables().keySet()));
                    return new Reading.Unreadable(Shown.quoted(name) + " is no variable here: " + fix);
                }
            }
            if (size(formula.root()) > question.allowed().nodes()) {
                return new Reading.Unreadable("this is longer than needed: use at most "
                        + question.allowed().nodes() + " parts");
            }
            String forbidden = forbidden(formula.root());
            return forbidden.isEmpty()
                    ? new Reading.Read(new Typed(formula))
                    : new Reading.Unreadable(
                            forbidden + " is not needed here: use " + allowed() + " and the variables");
        } catch (ExpressionException e) {
            return new Reading.Unreadable("at place " + e.column() + ": " + e.problem());
        }
    }

    private String forbidden(Node node) {
        String here = switch (node) {
            case Node.Call call
            when !question.allowed().functions().contains(call.function().name()) ->
                call.function().name();
            case Node.Index i -> "an index";
            case Node.Listing l -> "a list";
            case Node.Not n -> "not";
            case Node.Binary b
            when !question.allowed().operators().contains(b.operator()) ->
                b.operator().symbol();
            case Node.Constant(Value.Text t, int column) -> "text";
            default -> "";
        };
        return here.isEmpty()
                ? node.children().stream()
                        .map(this::forbidden)
                        .filter(f -> !f.isEmpty())
                        .findFirst()
                        .orElse("")
                : here;
    }

    private String allowed() {
        return question.allowed().operators().stream()
                .sorted()
                .map(Operator::symbol)
                .collect(Collectors.joining(" "));
    }

    private static int size(Node node) {
        return 1 + node.children().stream().mapToInt(FormulaMarker::size).sum();
    }

    private List<Map<String, Value>> points() {
        List<Map<String, Value>> points = new ArrayList<>();
        for (Map<String, Double> fixed : question.fixed()) {
            Map<String, Value> point = new HashMap<>();
            fixed.forEach((name, number) -> point.put(name, Value.of(number)));
            points.add(point);
        }
        SplitMix64 random = new SplitMix64(Variants.seed(seed));
        for (int i = 0; i < question.points(); i++) {
            Map<String, Value> point = new HashMap<>();
            question.variables().forEach((name, domain) -> point.put(name, Value.of(drawn(domain, random))));
            points.add(point);
        }
        return points;
    }

    private static double drawn(Domain domain, SplitMix64 random) {
        return switch (domain.kind()) {
            case WHOLE -> domain.least() + random.below((int) (domain.most() - domain.least()) + 1);
            case DECIMAL -> domain.least() + random.fraction() * (domain.most() - domain.least());
        };
    }

    private final class Typed implements Legible {

        private final Expression formula;

        Typed(Expression formula) {
            this.formula = formula;
        }

        @Override
        public boolean matches(Value target) {
            return formed() && worth(target);
        }

        @Override
        public boolean resembles(Value wrong) {
            return worth(wrong);
        }

        private boolean formed() {
            return question.form().map(f -> f.matches(formula)).orElse(true);
        }

        @Override
        public Credit credit(Value target) {
            return worth(target)
                    ? Credit.of(question.form().map(FormPattern::credit).orElse(1.0))
                    : Credit.NONE;
        }

        @Override
        public List<String> remarks(Value target) {
            return worth(target)
                    ? question.form().map(FormPattern::feedback).stream().toList()
                    : List.of();
        }

        private boolean worth(Value target) {
            if (!(target instanceof Value.Text(String right))) {
                return false;
            }
            Expression key = Expression.parse(right);
            return points().stream().allMatch(point -> {
                Names names = Names.of(point);
                return close(number(formula, names), number(key, names));
            });
        }

        private boolean close(double a, double b) {
            return Double.isFinite(a)
                    && Double.isFinite(b)
                    && Math.abs(a - b) <= question.relative() * Math.max(Math.abs(a), Math.abs(b)) + 1e-300;
        }

        private static double number(Expression expression, Names names) {
            try {
                return expression.evaluate(names) instanceof Value.Scalar(double number) ? number : Double.NaN;
            } catch (ExpressionException e) {
                return Double.NaN; // no number at this point, so it equals nothing
            }
        }

        @Override
        public Value value() {
            return Value.of(formula.text());
        }
    }
}

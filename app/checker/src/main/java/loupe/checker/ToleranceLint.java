package loupe.checker;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import loupe.course.exercise.Key;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Array;
import loupe.course.expression.Names;
import loupe.course.expression.Node;
import loupe.course.expression.Value;
import loupe.course.source.Problems;

/// Holds a tolerance against the right answer it is meant for.
final class ToleranceLint {

    private static final Set<String> PROBABILITIES = Set.of("softmax", "softmax_cols", "renorm", "sigmoid");

    private final Part part;
    private final Names names;
    private final String place;

    ToleranceLint(Part part, Names names, String place) {
        this.part = part;
        this.names = names;
        this.place = place;
    }

    void check(Problems problems) {
        Optional<Tolerance> tolerance = tolerance();
        if (tolerance.isEmpty() || !(tolerance.get() instanceof Tolerance.Within within)) {
            return;
        }
        Key key = part.question().keyed().orElseThrow();
        Value target = key.value(names);
        double[] numbers = target instanceof Array a
                ? a.toDoubles()
                : new double[] {target instanceof Value.Scalar(double n) ? n : 0};
        boolean relativeAlone =
                within.absolute().signum() == 0 && within.relative().signum() > 0;
        if (Arrays.stream(numbers).anyMatch(n -> within.absolute().doubleValue() > 0.1 * Math.max(1, Math.abs(n)))) {
            tell("the tolerance passes almost anything", "use dp or a smaller atol", "EX-03", problems);
        } else if (relativeAlone && Arrays.stream(numbers).anyMatch(n -> n == 0)) {
            tell("a relative tolerance cannot serve a target of 0", "use dp or atol", "EX-03", problems);
        } else if (relativeAlone && probabilities(key, target)) {
            String what = "a relative tolerance alone rejects rightly rounded probabilities";
            tell(what, "use dp: 2 or atol: 0.005", "EX-18", problems);
        }
    }

    private void tell(String what, String fix, String code, Problems problems) {
        problems.add(part.line(), 0, place + ": " + what, fix, code);
    }

    private Optional<Tolerance> tolerance() {
        return switch (part.question()) {
            case Question.Numeric q -> Optional.of(q.tolerance());
            case Question.Vector q -> Optional.of(q.tolerance());
            case Question.Matrix q -> Optional.of(q.tolerance());
            default -> Optional.empty();
        };
    }

    /// Rows that are shares of 1, or one share that was made by a function for probabilities.
    private static boolean probabilities(Key key, Value target) {
        return switch (target) {
            case Array a -> rowsSumToOne(a);
            case Value.Scalar(double number) ->
                number > 0 && number < 1 && key instanceof Key.Computed(var e) && calls(e.root());
            default -> false;
        };
    }

    private static boolean rowsSumToOne(Array array) {
        double[] cells = array.toDoubles();
        int width = array.size(-1);
        for (int row = 0; row < cells.length; row += width) {
            double sum = 0;
            for (int i = row; i < row + width; i++) {
                if (cells[i] < 0 || cells[i] > 1) {
                    return false;
                }
                sum += cells[i];
            }
            if (Math.abs(sum - 1) > 1e-9) {
                return false;
            }
        }
        return width > 1;
    }

    private static boolean calls(Node node) {
        boolean here = node instanceof Node.Call call
                && PROBABILITIES.contains(call.function().name());
        return here || node.children().stream().anyMatch(ToleranceLint::calls);
    }
}

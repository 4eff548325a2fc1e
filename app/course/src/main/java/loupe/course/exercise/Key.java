package loupe.course.exercise;

import loupe.course.expression.Expression;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Where a right (or an expected wrong) answer comes from.
public sealed interface Key {

    Value value(Names names);

    /// Worked out, so that it follows every variant.
    record Computed(Expression expression) implements Key {
        @Override
        public Value value(Names names) {
            return expression.evaluate(names);
        }
    }

    /// Written down: a word, a list, or the numbers of a source that is known to be wrong.
    record Fixed(Value fixed) implements Key {
        @Override
        public Value value(Names names) {
            return fixed;
        }
    }
}

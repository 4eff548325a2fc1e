package loupe.course.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.course.expression.Expression;
import loupe.course.expression.Operator;

/// What kind of answer is asked for, and what makes it right.
public sealed interface Question {

    /// The name of the type in the file: `numeric`, `single_choice`, …
    default String type() {
        return switch (this) {
            case Numeric q -> "numeric";
            case Whole q -> "integer";
            case Vector q -> "vector";
            case Matrix q -> "matrix";
            case Tokens q -> "token_sequence";
            case Mask q -> "mask";
            case SingleChoice q -> "single_choice";
            case MultipleChoice q -> "multiple_choice";
            case Ordering q -> "ordering";
            case Matching q -> "matching";
            case Formula q -> "expression";
            case GoalState q -> "goal_state";
            case FreeText q -> "free_text";
        };
    }

    /// What makes it right, for the types whose answer is worked out or written down as one value.
    default Optional<Key> keyed() {
        return switch (this) {
            case Numeric(Key key, var tolerance, var units, var numbers) -> Optional.of(key);
            case Whole(Key key, var numbers) -> Optional.of(key);
            case Vector(Key key, var tolerance, var numbers, var credit) -> Optional.of(key);
            case Matrix(Key key, var tolerance, var numbers, var credit) -> Optional.of(key);
            case Tokens(Key key, var cut, var letters, var order, var credit) -> Optional.of(key);
            case Mask(Key key, var rows, var columns, var paint, var credit, var floor) -> Optional.of(key);
            case SingleChoice q -> Optional.empty();
            case MultipleChoice q -> Optional.empty();
            case Ordering q -> Optional.empty();
            case Matching q -> Optional.empty();
            case Formula q -> Optional.empty();
            case GoalState q -> Optional.empty();
            case FreeText q -> Optional.empty();
        };
    }

    record Numeric(Key key, Tolerance tolerance, Optional<Units> units, NumberRules numbers) implements Question {}

    record Whole(Key key, NumberRules numbers) implements Question {}

    record Vector(Key key, Tolerance tolerance, NumberRules numbers, CellCredit credit) implements Question {}

    record Matrix(Key key, Tolerance tolerance, NumberRules numbers, CellCredit credit) implements Question {}

    enum CellCredit {
        EXACT,
        PER_CELL,
        PER_ROW
    }

    record Tokens(Key key, Cut cut, Case letters, Order order, TokenCredit credit) implements Question {
        public enum Cut {
            WORDS,
            CHARACTERS,
            CHARACTERS_OR_WORDS
        }

        public enum Case {
            KEPT,
            FOLDED
        }

        public enum Order {
            KEPT,
            IGNORED
        }
    }

    enum TokenCredit {
        EXACT,
        LCS,
        SET_F1
    }

    /// `floor` is the share of right cells that earns nothing; the empty grid never earns anything.
    record Mask(Key key, int rows, int columns, Paint paint, CellCredit credit, double floor) implements Question {
        public enum Paint {
            BLOCKED,
            ALLOWED
        }
    }

    record SingleChoice(List<Option> options, Shown shown) implements Question {
        public SingleChoice {
            options = List.copyOf(options);
        }
    }

    record MultipleChoice(List<Option> options, Shown shown, ChoiceCredit credit) implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
        }
    }

    /// Whether options keep the order of the file.
    enum Shown {
        IN_ORDER,
        SHUFFLED
    }

    enum ChoiceCredit {
        ALL_OR_NOTHING,
        NET_CORRECT,
        COVERAGE,
        EACH_ANSWER
    }

    record Ordering(
            List<Item> items,
            List<Item> distractors,
            List<String> answer,
            List<List<String>> acceptAlso,
            OrderCredit credit)
            implements Question {}

    enum OrderCredit {
        EXACT,
        LCS,
        PREFIX
    }

    record Matching(List<Item> left, List<Item> right, Map<String, String> answer, CellCredit credit)
            implements Question {}

    /// A formula in some variables, right if it is worth the same wherever it is tried.
    record Formula(
            Expression answer,
            Map<String, Domain> variables,
            int points,
            double relative,
            List<Map<String, Double>> fixed,
            Allowed allowed,
            Optional<FormPattern> form)
            implements Question {

        /// What a learner's formula may be made of.
        public record Allowed(Set<String> functions, Set<Operator> operators, int nodes) {
            public Allowed {
                functions = Set.copyOf(functions);
                operators = Set.copyOf(operators);
            }
        }
    }

    /// `witness` is a state that reaches every goal.
    record GoalState(String pane, Map<String, StateField> state, List<Goal> goals, Answer.Fields witness)
            implements Question {
        public GoalState {
            state = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(state));
            goals = List.copyOf(goals);
        }
    }

    record FreeText(Rubric rubric, Optional<String> modelAnswer) implements Question {}
}

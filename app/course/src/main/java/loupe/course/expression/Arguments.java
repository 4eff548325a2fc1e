package loupe.course.expression;

import java.util.List;

/// The values given to a function, taken out with the kind that the function needs.
final class Arguments {

    private final Builtin function;
    private final List<Value> values;
    private final Names names;
    private final Budget budget;
    private final int column;

    Arguments(Builtin function, List<Value> values, Names names, Budget budget, int column) {
        this.function = function;
        this.values = values;
        this.names = names;
        this.budget = budget;
        this.column = column;
    }

    int count() {
        return values.size();
    }

    Names names() {
        return names;
    }

    Value value(int i) {
        return values.get(i);
    }

    void spend(long operations) {
        budget.spend(operations, column);
    }

    Value combine(Operator operator, Value left, Value right) {
        return Arithmetic.apply(operator, left, right, budget, column);
    }

    double number(int i) {
        if (values.get(i) instanceof Value.Scalar(double number)) {
            return number;
        }
        throw wrong(i, "a number");
    }

    double number(int i, double otherwise) {
        return i < values.size() ? number(i) : otherwise;
    }

    /// A whole number from `least` to `most`.
    int whole(int i, int least, int most) {
        double number = number(i);
        if (number != StrictMath.rint(number) || number < least || number > most) {
            throw wrong(i, "a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    String text(int i) {
        if (values.get(i) instanceof Value.Text(String text)) {
            return text;
        }
        throw wrong(i, "text");
    }

    String text(int i, String otherwise) {
        return i < values.size() ? text(i) : otherwise;
    }

    /// A block of numbers; a single number counts as a vector of one.
    Array array(int i) {
        return switch (values.get(i)) {
            case Array a -> a;
            case Value.Scalar(double number) -> Array.vector(number);
            default -> throw wrong(i, "numbers");
        };
    }

    Array vector(int i) {
        Array array = array(i);
        if (array.rank() != 1) {
            throw wrong(i, "a vector");
        }
        return array;
    }

    Array matrix(int i) {
        Array array = array(i);
        if (array.rank() != 2) {
            throw wrong(i, "a matrix");
        }
        return array;
    }

    List<String> words(int i) {
        return switch (values.get(i)) {
            case Value.Items items -> items.words();
            case Value.Text(String text) -> Words.characters(text);
            default -> throw wrong(i, "text or a list of words");
        };
    }

    ExpressionException wrong(int i, String wanted) {
        String what = function.name() + ": value " + (i + 1) + " must be " + wanted + ", got "
                + values.get(i).kind();
        return fail(what, "write " + function.form());
    }

    ExpressionException fail(String what, String fix) {
        return new ExpressionException(column, what, fix);
    }

    /// A block of `cells` cells, if that is not too many.
    double[] room(long cells) {
        if (cells > Array.MOST_CELLS) {
            throw fail(function.name() + ": more than a million cells", "make it smaller");
        }
        spend(cells);
        return new double[(int) cells];
    }
}

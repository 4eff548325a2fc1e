package loupe.course.expression;

import java.util.List;
import loupe.engine.tensor.Tensor;

/// What an expression can be worth. All values are immutable.
public sealed interface Value permits Value.Scalar, Value.Truth, Value.Text, Value.Items, Array {

    /// One number, in double precision.
    record Scalar(double value) implements Value {}

    /// Yes or no.
    record Truth(boolean value) implements Value {}

    /// A piece of text.
    record Text(String value) implements Value {}

    /// A list that is not a plain block of numbers: words, or rows of words.
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        /// The words of the list, as written by [Format#PLAIN].
        public List<String> words() {
            return values.stream().map(Format.PLAIN::apply).toList();
        }
    }

    static Value of(double value) {
        return new Scalar(value);
    }

    static Value of(boolean value) {
        return new Truth(value);
    }

    static Value of(String value) {
        return new Text(value);
    }

    /// A list of words.
    static Value of(List<String> words) {
        return new Items(words.stream().<Value>map(Text::new).toList());
    }

    /// The numbers of a tensor in its own axis order; a tensor of rank 0 is a plain number.
    static Value of(Tensor tensor) {
        int rank = tensor.axes().rank();
        float[] cells = tensor.toArray();
        if (rank == 0) {
            return new Scalar(cells[0]);
        }
        int[] shape = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = tensor.axes().get(axis).size();
        }
        double[] data = new double[cells.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = cells[i];
        }
        return Array.of(shape, data);
    }

    /// Numbers, or blocks of numbers of one shape, become an [Array]; anything else stays a list.
    static Value list(List<Value> values) {
        return Array.stack(values).<Value>map(a -> a).orElseGet(() -> new Items(values));
    }

    /// What kind of value this is, in words for a message: `a 2 by 3 matrix`.
    default String kind() {
        return switch (this) {
            case Scalar s -> "a number";
            case Truth t -> "a yes or no";
            case Text t -> "text";
            case Items i -> "a list of " + i.values().size();
            case Array a -> a.describe();
        };
    }
}

package loupe.course.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Taking, joining and sorting; of numbers and of words.
final class ListFunctions {

    static final List<Builtin> LIST = List.of(
            Builtin.of(
                    "len(x)",
                    "how many parts: cells of a vector, rows, words or letters",
                    a -> Value.of(parts(a, 0).size())),
            Builtin.of("take(x, n)", "the first n", a -> Value.list(parts(a, 0).subList(0, places(a)))),
            Builtin.of(
                    "drop(x, n)",
                    "without the first n",
                    a -> Value.list(parts(a, 0).subList(places(a), parts(a, 0).size()))),
            Builtin.of("concat(a, b)", "one after the other", ListFunctions::concat),
            Builtin.of(
                    "reverse(x)", "the last first", a -> Value.list(parts(a, 0).reversed())),
            Builtin.of(
                    "unique(x)",
                    "each once, in order of appearance",
                    a -> Value.list(new ArrayList<>(new LinkedHashSet<>(parts(a, 0))))),
            Builtin.of("column(x, j)", "part j of each row", ListFunctions::column),
            Builtin.of("range(n)", "0, 1, … n - 1", ListFunctions::range),
            Builtin.of("sort_desc(x)", "the largest first", a -> descending(a, a.vector(0))),
            Builtin.of(
                    "order_desc(x)",
                    "the places of the cells, largest first",
                    a -> Array.vector(Arrays.stream(order(a.vector(0)))
                            .mapToDouble(i -> i)
                            .toArray())),
            Builtin.of("cumsum(x)", "running sums", ListFunctions::cumsum));

    private ListFunctions() {}

    private static List<Value> parts(Arguments arguments, int i) {
        return switch (arguments.value(i)) {
            case Array a -> {
                arguments.spend(a.length());
                yield IntStream.range(0, a.size(0)).mapToObj(a::part).toList();
            }
            case Value.Items items -> items.values();
            case Value.Text(String text) ->
                Words.characters(text).stream().<Value>map(Value.Text::new).toList();
            default -> throw arguments.wrong(i, "a list");
        };
    }

    private static int places(Arguments arguments) {
        int wanted = arguments.whole(1, -1, Array.MOST_CELLS);
        return Math.max(0, Math.min(wanted, parts(arguments, 0).size()));
    }

    private static Value concat(Arguments arguments) {
        List<Value> all = new ArrayList<>(parts(arguments, 0));
        all.addAll(parts(arguments, 1));
        arguments.room(all.size());
        return Value.list(all);
    }

    private static Value column(Arguments arguments) {
        List<Value> cells = new ArrayList<>();
        int j = arguments.whole(1, 0, Array.MOST_CELLS);
        for (Value row : parts(arguments, 0)) {
            List<Value> parts = switch (row) {
                case Array a -> IntStream.range(0, a.size(0)).mapToObj(a::part).toList();
                case Value.Items items -> items.values();
                default -> throw arguments.wrong(0, "a list of rows");
            };
            if (j >= parts.size()) {
                throw arguments.wrong(1, "a column of every row");
            }
            cells.add(parts.get(j));
        }
        return Value.list(cells);
    }

    private static Value range(Arguments arguments) {
        double[] out = arguments.room(arguments.whole(0, 1, Array.MOST_CELLS));
        Arrays.setAll(out, i -> i);
        return Array.vector(out);
    }

    /// Places of the cells, largest first; equal cells keep their order.
    static Integer[] order(Array x) {
        return IntStream.range(0, x.length())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> x.at(i)).reversed())
                .toArray(Integer[]::new);
    }

    static Array descending(Arguments arguments, Array x) {
        arguments.spend(x.length() * 10L);
        return Array.vector(Arrays.stream(order(x)).mapToDouble(i -> x.at(i)).toArray());
    }

    private static Value cumsum(Arguments arguments) {
        Array x = arguments.vector(0);
        double[] out = arguments.room(x.length());
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += x.at(i);
            out[i] = sum;
        }
        return Array.vector(out);
    }
}

package loupe.workbench.lessons.bytepairs;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The merges that the learner chose against the count, as the setting writes them: `2 a b; 5 c d`.
final class HandMerges {

    private HandMerges() {}

    /// The same with `pair` taken at a step, counted from 0; what was chosen for that step or a later one goes.
    ///
    /// @param pair the two symbols with a blank between them, as the table shows them
    static String with(String written, int step, String pair) {
        Stream<String> earlier = Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && stepOf(entry) < step);
        return Stream.concat(earlier, Stream.of(step + " " + pair)).collect(Collectors.joining("; "));
    }

    private static int stepOf(String entry) {
        String first = entry.split(" ", 2)[0];
        return first.matches("[0-9]{1,4}") ? Integer.parseInt(first) : Integer.MAX_VALUE;
    }
}

package loupe.checker.marker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Option;
import loupe.course.expression.Value;

/// The options that an answer names.
final class Chosen {

    private Chosen() {}

    /// Option ids, if all exist and none is there twice.
    static Optional<List<String>> ids(Answer answer, List<Option> options) {
        List<String> ids = switch (answer) {
            case Answer.Text(String text) -> Arrays.asList(text.strip().split("[\\s,]+"));
            case Answer.Items(List<Answer> items) ->
                items.stream().map(Answer::shown).toList();
            case Answer.Fields f -> List.of();
        };
        List<String> known = options.stream().map(Option::id).toList();
        boolean fine = !ids.isEmpty() && known.containsAll(ids) && new HashSet<>(ids).size() == ids.size();
        return fine ? Optional.of(ids) : Optional.empty();
    }

    /// Whether two sets of options are the same; a single word is a set of one.
    static boolean same(List<String> chosen, Value target) {
        List<String> right = target instanceof Value.Items items ? items.words() : List.of(target.toString());
        if (target instanceof Value.Text(String one)) {
            right = List.of(one);
        }
        return new HashSet<>(chosen).equals(new HashSet<>(right));
    }
}

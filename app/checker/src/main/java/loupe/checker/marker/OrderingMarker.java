package loupe.checker.marker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.course.expression.Value;

/// Items put in order; distractors may be left out.
record OrderingMarker(Question.Ordering question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        List<String> ids = switch (answer) {
            case Answer.Text(String text) -> Arrays.asList(text.strip().split("[\\s,]+"));
            case Answer.Items(List<Answer> items) ->
                items.stream().map(Answer::shown).toList();
            case Answer.Fields f -> List.of();
        };
        Set<String> known = new HashSet<>(Stream.concat(question.items().stream(), question.distractors().stream())
                .map(Item::id)
                .toList());
        boolean fine = !ids.isEmpty() && known.containsAll(ids) && new HashSet<>(ids).size() == ids.size();
        return fine ? new Reading.Read(new Row(ids)) : new Reading.Unreadable("put the items in order, each once");
    }

    private final class Row implements Legible {

        private final List<String> ids;

        Row(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public boolean matches(Value target) {
            return target instanceof Value.Items items && items.words().equals(ids);
        }

        @Override
        public Credit credit(Value target) {
            List<String> right = target instanceof Value.Items items ? items.words() : List.of();
            return Credit.of(
                    switch (question.credit()) {
                        case EXACT -> 0;
                        case LCS -> Sequences.lcs(ids, right);
                        case PREFIX -> Sequences.prefix(ids, right);
                    });
        }

        @Override
        public Value value() {
            return Value.of(ids);
        }

        @Override
        public List<String> remarks(Value target) {
            return question.distractors().stream()
                    .filter(d -> ids.contains(d.id()))
                    .flatMap(d -> d.feedback().stream())
                    .toList();
        }
    }
}

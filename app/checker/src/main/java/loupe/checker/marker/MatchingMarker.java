package loupe.checker.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.course.expression.Value;

/// Each item on the left given one on the right. As a value: the right ids in the order of the left.
record MatchingMarker(Question.Matching question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        List<String> ends = question.right().stream().map(Item::id).toList();
        List<String> chosen = new ArrayList<>();
        Map<String, Answer> pairs = answer instanceof Answer.Fields(Map<String, Answer> fields) ? fields : Map.of();
        for (Item item : question.left()) {
            String end = pairs.getOrDefault(item.id(), Answer.NOTHING).shown();
            if (!ends.contains(end)) {
                return new Reading.Unreadable("match every item on the left: " + item.text() + " has no partner yet");
            }
            chosen.add(end);
        }
        return pairs.size() == chosen.size()
                ? new Reading.Read(new Pairs(List.copyOf(chosen)))
                : new Reading.Unreadable("something is matched that is not on the left");
    }

    private final class Pairs implements Legible {

        private final List<String> chosen;

        Pairs(List<String> chosen) {
            this.chosen = chosen;
        }

        @Override
        public boolean matches(Value target) {
            return target instanceof Value.Items items && items.words().equals(chosen);
        }

        @Override
        public Credit credit(Value target) {
            if (question.credit() == Question.CellCredit.EXACT || !(target instanceof Value.Items items)) {
                return Credit.NONE;
            }
            List<String> right = items.words();
            List<Boolean> marks = new ArrayList<>();
            for (int i = 0; i < chosen.size(); i++) {
                marks.add(chosen.get(i).equals(right.get(i)));
            }
            return new Credit((double) marks.stream().filter(m -> m).count() / marks.size(), marks);
        }

        @Override
        public Value value() {
            return Value.of(chosen);
        }
    }
}

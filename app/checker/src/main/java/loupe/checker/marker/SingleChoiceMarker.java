package loupe.checker.marker;

import java.util.List;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.expression.Value;

/// One option of several.
record SingleChoiceMarker(Question.SingleChoice question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        return Chosen.ids(answer, question.options())
                .filter(ids -> ids.size() == 1)
                .<Reading>map(ids -> new Reading.Read(new Pick(ids.getFirst())))
                .orElseGet(() -> new Reading.Unreadable("choose one of the options"));
    }

    private final class Pick implements Legible {

        private final String id;

        Pick(String id) {
            this.id = id;
        }

        @Override
        public boolean matches(Value target) {
            return Chosen.same(List.of(id), target);
        }

        @Override
        public Value value() {
            return Value.of(id);
        }

        @Override
        public List<String> remarks(Value target) {
            return question.options().stream()
                    .filter(o -> o.id().equals(id))
                    .flatMap(o -> o.feedback().stream())
                    .toList();
        }
    }
}

package loupe.checker.marker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Option;
import loupe.course.exercise.Question;
import loupe.course.expression.Value;

/// Any options of several. The four rules of partial credit are PrairieLearn's.
record MultipleChoiceMarker(Question.MultipleChoice question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        return Chosen.ids(answer, question.options())
                .<Reading>map(ids -> new Reading.Read(new Picks(new HashSet<>(ids))))
                .orElseGet(() -> new Reading.Unreadable("choose among the options, each at most once"));
    }

    private final class Picks implements Legible {

        private final Set<String> ids;

        Picks(Set<String> ids) {
            this.ids = ids;
        }

        @Override
        public boolean matches(Value target) {
            return Chosen.same(List.copyOf(ids), target);
        }

        @Override
        public Credit credit(Value target) {
            List<Option> options = question.options();
            double right = options.stream().filter(Option::correct).count();
            double hits = options.stream()
                    .filter(o -> o.correct() && ids.contains(o.id()))
                    .count();
            double misses = ids.size() - hits;
            double asTheyShould = options.stream()
                    .filter(o -> o.correct() == ids.contains(o.id()))
                    .count();
            return Credit.of(
                    switch (question.credit()) {
                        case ALL_OR_NOTHING -> 0;
                        case NET_CORRECT -> Math.max(0, (hits - misses) / right);
                        case COVERAGE -> hits / right * (hits / ids.size());
                        case EACH_ANSWER -> asTheyShould / options.size();
                    });
        }

        @Override
        public Value value() {
            return Value.of(question.options().stream()
                    .map(Option::id)
                    .filter(ids::contains)
                    .toList());
        }

        @Override
        public List<String> remarks(Value target) {
            return question.options().stream()
                    .filter(o -> o.correct() != ids.contains(o.id()))
                    .flatMap(o -> o.feedback().stream())
                    .toList();
        }
    }
}

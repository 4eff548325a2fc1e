package loupe.course.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// The right answers to the parts before one, by the id of the part: `1 - share` may build on the part `share`.
record EarlierAnswers(Exercise exercise, int variant, List<Part> before) implements Names {

    @Override
    public Optional<Value> find(String name) {
        return before.stream()
                .filter(part -> part.id().equals(name))
                .findFirst()
                .flatMap(part -> part.question().keyed().map(key -> key.value(exercise.names(variant, part))));
    }

    @Override
    public Optional<Value> site(String name) {
        return Optional.empty();
    }

    @Override
    public Collection<String> known() {
        return before.stream().map(Part::id).toList();
    }
}

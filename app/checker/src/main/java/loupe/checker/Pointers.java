package loupe.checker;

import java.util.ArrayList;
import java.util.List;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Link;
import loupe.course.exercise.Option;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Show;

/// Where an exercise points in its lesson: its own place, and what its mistakes, options and goals show.
final class Pointers {

    /// A step and perhaps a site, and the line that names them.
    record Pointer(int line, Show show) {}

    private Pointers() {}

    static List<Pointer> of(Exercise exercise) {
        List<Pointer> all = new ArrayList<>();
        exercise.link().map(Pointers::place).ifPresent(show -> all.add(new Pointer(exercise.line(), show)));
        for (Part part : exercise.parts()) {
            part.misconceptions().forEach(m -> m.show().ifPresent(show -> all.add(new Pointer(m.line(), show))));
            shown(part.question()).forEach(show -> all.add(new Pointer(part.line(), show)));
        }
        return all;
    }

    private static Show place(Link link) {
        return new Show(link.step().orElse(1), link.site());
    }

    private static List<Show> shown(Question question) {
        return switch (question) {
            case Question.SingleChoice q -> options(q.options());
            case Question.MultipleChoice q -> options(q.options());
            case Question.GoalState q ->
                q.goals().stream().flatMap(goal -> goal.show().stream()).toList();
            default -> List.of();
        };
    }

    private static List<Show> options(List<Option> options) {
        return options.stream().flatMap(option -> option.show().stream()).toList();
    }
}

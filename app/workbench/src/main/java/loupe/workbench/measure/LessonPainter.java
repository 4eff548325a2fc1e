package loupe.workbench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.cli.bench.Painter;
import loupe.engine.backend.Backend;
import loupe.workbench.lesson.Lesson;

/// Lends the bench the lessons: each of them on every backend, with as many turns as the others.
public final class LessonPainter implements Painter {

    private static final int USUAL = 100; // turns in each lesson that count

    private final int turns;

    /// A painter that turns the knobs of each lesson a hundred times.
    public LessonPainter() {
        this(USUAL);
    }

    /// @param turns in each lesson that count
    LessonPainter(int turns) {
        this.turns = turns;
    }

    @Override
    public Map<Backend, List<Double>> seconds(List<Backend> backends) {
        Map<Backend, List<Double>> seconds = new LinkedHashMap<>();
        backends.forEach(backend -> seconds.put(backend, new ArrayList<>()));
        try (Studio studio = Studio.open()) {
            for (Lesson lesson : studio.lessons()) {
                seconds.forEach((backend, own) -> studio.turn(lesson, backend, turns).stream()
                        .map(turned -> turned.millis() / 1e3)
                        .forEach(own::add));
            }
        }
        return seconds;
    }
}

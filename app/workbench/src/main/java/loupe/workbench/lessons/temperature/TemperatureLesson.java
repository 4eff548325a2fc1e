package loupe.workbench.lessons.temperature;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// Scores divided by a temperature, the shares that follow, and how uncertain they are.
public final class TemperatureLesson {

    private TemperatureLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("temperature", Experiments.find("temperature").orElseThrow(), TemperatureView::new);
    }
}

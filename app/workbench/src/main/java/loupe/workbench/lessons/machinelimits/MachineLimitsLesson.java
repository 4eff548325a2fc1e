package loupe.workbench.lessons.machinelimits;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// What a machine sets against a model: memory, digits, speed, and the price of a call.
public final class MachineLimitsLesson {

    private MachineLimitsLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("machine-limits", Experiments.find("machine-limits").orElseThrow(), MachineLimitsView::new);
    }
}

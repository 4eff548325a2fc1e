package loupe.workbench.lessons.patches;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// A picture cut into squares, the squares laid in a row, the rows turned into vectors.
public final class PatchesLesson {

    private PatchesLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("patches", Experiments.find("patches").orElseThrow(), PatchesView::new);
    }
}

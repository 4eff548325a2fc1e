package loupe.workbench.lessons.masks;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// A mask painted over scores, and the proof of what it keeps out.
public final class MasksLesson {

    private MasksLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("masks", Experiments.find("masks").orElseThrow(), MasksView::new);
    }
}

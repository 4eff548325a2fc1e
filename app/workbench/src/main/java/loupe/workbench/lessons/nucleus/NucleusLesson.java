package loupe.workbench.lessons.nucleus;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// The tail of a distribution, cut off by count or by share.
public final class NucleusLesson {

    private NucleusLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("nucleus", Experiments.find("nucleus").orElseThrow(), NucleusView::new);
    }
}

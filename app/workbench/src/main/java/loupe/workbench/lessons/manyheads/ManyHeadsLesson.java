package loupe.workbench.lessons.manyheads;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// All heads of a trained model over the learner's own sentence.
public final class ManyHeadsLesson {

    private ManyHeadsLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("many-heads", Experiments.find("many-heads").orElseThrow(), ManyHeadsView::new);
    }
}

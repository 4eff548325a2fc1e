package loupe.workbench.lessons.bytepairs;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// Byte-pair encoding on the learner's own text.
public final class BytePairsLesson {

    private BytePairsLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("byte-pairs", Experiments.find("byte-pairs").orElseThrow(), BytePairsView::new);
    }
}

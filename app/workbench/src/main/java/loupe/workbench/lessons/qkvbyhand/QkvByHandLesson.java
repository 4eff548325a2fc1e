package loupe.workbench.lessons.qkvbyhand;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// Attention with numbers small enough to follow on paper.
public final class QkvByHandLesson {

    private QkvByHandLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("qkv-by-hand", Experiments.find("qkv-by-hand").orElseThrow(), QkvByHandView::new);
    }
}

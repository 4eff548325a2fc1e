package loupe.workbench.lessons.traingpt;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// A GPT that is trained while one watches.
public final class TrainGptLesson {

    private TrainGptLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("train-gpt", Experiments.find("train-gpt").orElseThrow(), TrainGptView::new);
    }
}

package loupe.workbench.lessons.hiddenwords;

import loupe.course.experiment.Experiments;
import loupe.workbench.lesson.Lesson;

/// Words hidden from a model that reads in both directions.
public final class HiddenWordsLesson {

    private HiddenWordsLesson() {}

    /// What the catalogue lists.
    public static Lesson pairing() {
        return new Lesson("hidden-words", Experiments.find("hidden-words").orElseThrow(), HiddenWordsView::new);
    }
}

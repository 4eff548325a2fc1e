/// What every lesson is made of, whatever it teaches.
///
/// A lesson is one [Lesson]: an id, an [loupe.course.experiment.Experiment], and how to build its [LessonView] from a
/// [LessonContext]. The [LessonModel] holds the knobs, their history and the live trace; the [LessonFrame] lays out
/// text, pane, knobs and exercises and holds the model, because JavaFX bindings are weak. Text and exercises plug in
/// through [loupe.workbench.text.LessonPages] and [ExerciseBar]. No particular lesson is named here.
@NullMarked
package loupe.workbench.lesson;

import org.jspecify.annotations.NullMarked;

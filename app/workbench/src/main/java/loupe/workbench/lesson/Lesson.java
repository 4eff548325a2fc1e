package loupe.workbench.lesson;

import java.util.function.Function;
import loupe.course.experiment.Experiment;

/// The pairing that makes a lesson: what it computes and how that is drawn.
///
/// @param id folder name of its text, such as `masks`
/// @param experiment settings in, trace out
/// @param opens builds the pane of a newly opened lesson
public record Lesson(String id, Experiment experiment, Function<LessonContext, LessonView> opens) {}

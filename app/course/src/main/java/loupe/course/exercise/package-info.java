/// Exercises as their authors wrote them: what is asked, what is right, which mistakes are expected.
///
/// Start with [ExercisePacks], which reads `exercises.yaml` into an [ExercisePack] of [Exercise]s,
/// their [Part]s and one [Question] each. [Variants] gives each learner numbers of their own.
/// Grading is not here: see the checker.
package loupe.course.exercise;

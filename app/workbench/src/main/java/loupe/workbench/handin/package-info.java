/// Handing in: what a learner answered becomes a submission file, `*.loupesub`.
///
/// Start at [HandInCard] (the card over the window) and [CourseAnswers] (what goes into the file). Verdicts are not in
/// it; whoever grades works them out again.
@NullMarked
package loupe.workbench.handin;

import org.jspecify.annotations.NullMarked;

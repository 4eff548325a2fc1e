/// The exercises of an open lesson, answered and graded beside the picture.
///
/// Start at [QuestionBar] (the bar along the lower edge) and [OpenQuestion] (one question in it). There is one [Editor]
/// for each kind of answer, made by [Editors]; [AnswerBook] keeps what was answered. What is right is the checker's
/// business alone.
@NullMarked
package loupe.workbench.exercise;

import org.jspecify.annotations.NullMarked;

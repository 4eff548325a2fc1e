/// Lesson 6.2: a GPT that learns in front of the learner.
@NullMarked
package loupe.workbench.lessons.traingpt;

import org.jspecify.annotations.NullMarked;

/// Lesson 3.6: many heads over one sentence.
@NullMarked
package loupe.workbench.lessons.manyheads;

import org.jspecify.annotations.NullMarked;

/// Lesson 7.4: top-k and nucleus.
@NullMarked
package loupe.workbench.lessons.nucleus;

import org.jspecify.annotations.NullMarked;

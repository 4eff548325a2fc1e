/// Lesson 3.5: masks, painted and tested for leaks.
@NullMarked
package loupe.workbench.lessons.masks;

import org.jspecify.annotations.NullMarked;

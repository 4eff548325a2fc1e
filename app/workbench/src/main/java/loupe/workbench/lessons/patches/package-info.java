/// Lesson 10.1: patches of a picture.
@NullMarked
package loupe.workbench.lessons.patches;

import org.jspecify.annotations.NullMarked;

/// Lesson 1.2: byte-pair encoding, one merge at a time.
@NullMarked
package loupe.workbench.lessons.bytepairs;

import org.jspecify.annotations.NullMarked;

/// Lesson 3.3: queries, keys and values by hand.
@NullMarked
package loupe.workbench.lessons.qkvbyhand;

import org.jspecify.annotations.NullMarked;

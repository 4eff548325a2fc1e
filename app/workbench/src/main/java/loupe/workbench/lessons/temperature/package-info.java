/// Lesson 7.3: temperature and entropy.
@NullMarked
package loupe.workbench.lessons.temperature;

import org.jspecify.annotations.NullMarked;

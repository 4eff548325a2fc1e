/// Lesson 8.1: words hidden from a model that looks both ways.
@NullMarked
package loupe.workbench.lessons.hiddenwords;

import org.jspecify.annotations.NullMarked;

/// Lesson 12.3: the limits of a machine, measured on the one that it runs on.
@NullMarked
package loupe.workbench.lessons.machinelimits;

import org.jspecify.annotations.NullMarked;

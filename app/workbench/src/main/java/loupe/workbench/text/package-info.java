/// Words on the screen: lesson text, formulas, and any text that came from outside.
///
/// Start at [StepPages] (a lesson as pages) and [Prose] (Markdown to nodes). [SafeText] is the only node that
/// may show text from outside; [Formula] draws TeX as outlines.
@NullMarked
package loupe.workbench.text;

import org.jspecify.annotations.NullMarked;

/// Free text, honestly: which ideas of a rubric can be found in it, and in which words.
///
/// Start with [FreeTextMarker]. [TextReader] cuts an answer into clauses of words, [Search] looks for
/// the ideas. It cannot tell a wrong paraphrase from a right one, so it decides narrowly and hands
/// everything else to a person. Patterns are words in a window, never regular expressions on what a
/// learner wrote.
package loupe.checker.text;

/// Grading as a pure function: an exercise and an answer give a verdict. Nothing here asks who answered, or when.
@org.jspecify.annotations.NullMarked
package loupe.checker;

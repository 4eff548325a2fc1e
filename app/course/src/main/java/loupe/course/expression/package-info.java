/// The small language in which a lesson or an exercise says a number: `softmax(scores / sqrt(d_k))`.
///
/// Start with [Expression]: parse once, evaluate as often as wanted over [Names]. Values are
/// [Value]s in double precision. The language is pure and total: one fixed table of functions
/// ([Functions]), no loops, no definitions, no clock, no files, and an operation counter that ends
/// anything too long. [Template] is text with such expressions inside.
package loupe.course.expression;

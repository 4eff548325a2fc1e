/// A whole class: what the grades look like, which parts were hard, what was misunderstood, and what a person has to
/// read.
///
/// Start with [ClassReport]. It is made from graded submissions and the pack, and from nothing else: the same
/// submissions give the same report, in whatever order they come. Nothing here reads or writes a file.
package loupe.checker.classroom;

/// What every file from outside passes before anything else sees it.
///
/// Start with [loupe.engine.input.Bounded], which reads a file that may be anything, and
/// [loupe.engine.input.LoupeInputException], the one way to refuse it: file, place, what is wrong, what to do, code.
/// [loupe.engine.input.StrictJson] and [loupe.engine.input.Picture] build on them. Nothing here allocates
/// from a number in a file before that number was checked against the file.
package loupe.engine.input;

/// How each type of question reads an answer and compares it.
///
/// A [Marker] turns an answer into a [Reading]: unreadable with a reason, or [Legible]: something that
/// can be compared with any right or expected wrong value. A new type of question is one new marker
/// and one line in [Markers].
package loupe.checker.marker;

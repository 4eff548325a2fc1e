/// What is done about backends that cannot be believed blindly.
///
/// [loupe.course.trust.Gate] lets native drivers in: each is tried in a process of its own
/// ([loupe.course.trust.Trial]), the outcome is kept ([loupe.course.trust.TrialBook]), and while one is loaded a
/// [loupe.course.trust.Marker] on the disk says so. [loupe.course.trust.Safeguard] makes a pass again in Java when its
/// backend fails, and switches a backend off that fails too often. No picture and no thread of the window is named
/// here.
package loupe.course.trust;

package loupe.course.trust;

import loupe.engine.backend.Backend;

/// A backend failed, and a pass was made in Java in its place.
///
/// @param sentence what the learner is told
public record Incident(Backend backend, Consequence consequence, String sentence) {

    /// What becomes of the backend.
    public enum Consequence {
        /// It computes the next pass.
        GOES_ON,
        /// It is not asked again as long as one of its threads hangs, which may be until the program starts anew.
        OFF_WHILE_IT_HANGS,
        /// It is not asked again until something changes: it failed too often.
        OFF
    }
}

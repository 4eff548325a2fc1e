package loupe.course.progress;

/// The things that are kept by a key and replaced by their next value.
enum Notes {
    /// What stands in an answer's field before it is given; by lesson and exercise.
    DRAFT,
    /// How many hints were taken; by lesson and exercise.
    HINTS,
    /// The state file of a pane; by lesson.
    STATE,
    /// The furthest step of a text that was open; by lesson.
    STEP,
    /// Look, zoom, window, last lesson; by name.
    PREFERENCE,
    /// What was done for the file itself, such as the day on which all of it was checked; by name.
    CARE
}

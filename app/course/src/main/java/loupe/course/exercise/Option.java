package loupe.course.exercise;

import java.util.Optional;

/// One choice. `feedback` is said when it was chosen and wrong (or missed and right).
public record Option(String id, String text, boolean correct, Optional<String> feedback, Optional<Show> show) {}

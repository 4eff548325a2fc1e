package loupe.course.exercise;

import java.util.Optional;

/// Something to put in order or to match.
public record Item(String id, String text, Optional<String> feedback) {}

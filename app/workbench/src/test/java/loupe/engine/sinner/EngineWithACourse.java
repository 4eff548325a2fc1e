package loupe.engine.sinner;

import loupe.course.Home;

/// Sins: an engine that looks for its course.
public record EngineWithACourse(Home home) {}

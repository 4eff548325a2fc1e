package loupe.workbench.architecture.sinner.round;

import java.util.List;
import loupe.workbench.architecture.sinner.circle.Circle;

/// Sins: its package and that of [Circle] know each other.
public record Round(List<Circle> others) {}

package loupe.workbench.architecture.sinner.circle;

import java.util.List;
import loupe.workbench.architecture.sinner.round.Round;

/// Sins: its package and that of [Round] know each other.
public record Circle(List<Round> others) {}

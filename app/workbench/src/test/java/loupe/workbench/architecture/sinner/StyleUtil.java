package loupe.workbench.architecture.sinner;

/// Sins: a name that says nothing.
public final class StyleUtil {}

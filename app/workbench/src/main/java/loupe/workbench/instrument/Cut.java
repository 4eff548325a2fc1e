package loupe.workbench.instrument;

/// Where a list of bars, likeliest first, is cut: what is behind is thrown away.
///
/// @param count how many bars are kept
/// @param mass their sum
public record Cut(int count, double mass) {}

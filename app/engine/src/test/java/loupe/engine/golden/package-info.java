/// The engine against numbers recorded from PyTorch: [loupe.engine.golden.GoldenTest] finds the cases,
/// [loupe.engine.golden.Recipes] knows how to run each.
///
/// A recipe computes one case through the engine and hands in its answers; it may use inputs and weights only.
package loupe.engine.golden;

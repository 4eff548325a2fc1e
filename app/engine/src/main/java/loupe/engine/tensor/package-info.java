/// Numbers with named axes: [loupe.engine.tensor.Tensor], its [loupe.engine.tensor.Axes] and nothing that computes.
///
/// Start at `Tensor`. Arithmetic lives in `loupe.engine.backend`, the mathematics of a transformer in
/// `loupe.engine.op`.
package loupe.engine.tensor;

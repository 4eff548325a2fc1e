/// A trace as a script for PyTorch.
///
/// Start at [loupe.engine.torch.PyTorch]. A new operation needs its line in [loupe.engine.torch.TorchOps]; without one
/// its numbers are written down instead.
package loupe.engine.torch;

/// One run of a computation and what is remembered of it.
///
/// A layer is given a [loupe.engine.pass.Pass]; it computes through it and names what is worth seeing. Afterwards
/// [loupe.engine.pass.Pass#trace] holds every named tensor, the reason for each of its cells, and, on demand, the
/// gradients. Nothing outlives the call: there are no hooks and no global state.
package loupe.engine.pass;

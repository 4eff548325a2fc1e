/// One file for each operation: how it is computed, how its gradient flows back, and how one of
/// its cells is explained.
///
/// Start at [loupe.engine.op.Op], then read [loupe.engine.op.Contract] and
/// [loupe.engine.op.Softmax]. Arithmetic is left to a backend; no operation knows a layer.
package loupe.engine.op;

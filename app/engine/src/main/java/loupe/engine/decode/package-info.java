/// From logits to a token: temperature, top-k, top-p, and a seeded draw.
///
/// Start with [loupe.engine.decode.Distribution], then [loupe.engine.decode.Sampling], which runs a
/// [loupe.engine.decode.Stage] after another and keeps what each one cut. Everything is computed in float64 and pure:
/// the same numbers give the same token on every machine.
package loupe.engine.decode;

/// Weights on disk: the safetensors format, read strictly and written the same way every time.
///
/// Start with [loupe.engine.checkpoint.Safetensors]. The rules for what is refused, with their codes, stand at
/// [loupe.engine.checkpoint.SafetensorsHeader].
package loupe.engine.checkpoint;

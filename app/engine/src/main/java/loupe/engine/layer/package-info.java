/// The layers of a transformer, each a record of its weights with one `forward`, written once for inference, watching,
/// intervening and training.
///
/// Start at [loupe.engine.layer.Attention]. Sites and axes carry the field's names; see `app/README.md`. A variant is a
/// new small file here, never a flag on an old one.
package loupe.engine.layer;

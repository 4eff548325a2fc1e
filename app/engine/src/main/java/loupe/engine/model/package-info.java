/// Whole models: [loupe.engine.model.Transformer] built from [loupe.engine.model.Weights] by the shape that
/// [loupe.engine.model.TransformerConfig] states.
package loupe.engine.model;

/// Whole models: [loupe.engine.model.Transformer] built from [loupe.engine.model.Weights] by the shape that
/// [loupe.engine.model.TransformerConfig] states; beside it [loupe.engine.model.Llama] and [loupe.engine.model.T5].
package loupe.engine.model;

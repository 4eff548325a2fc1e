/// The engine: tensors, layers, models, tokenizers, training and traces. No window, no file of a course, no static
/// state may be here.
@org.jspecify.annotations.NullMarked
package loupe.engine;

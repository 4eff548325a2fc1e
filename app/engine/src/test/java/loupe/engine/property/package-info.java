/// Properties instead of examples: [loupe.engine.property.Property] runs a check for many seeds,
/// [loupe.engine.property.Draw] makes the inputs.
package loupe.engine.property;

/// Training: optimizers, schedules, the loop, and the recipes of the three models that ship with the program.
///
/// Everything is a pure step: weights in, new weights out. Start with [loupe.engine.train.Trainer]; a shipped
/// model is a [loupe.engine.train.Recipe], repeated by [loupe.engine.train.Kitchen] and read back by
/// [loupe.engine.train.ModelFolder]. The same seed gives the same losses, bit for bit, on any number of cores.
package loupe.engine.train;

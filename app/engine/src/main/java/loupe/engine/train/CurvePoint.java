package loupe.engine.train;

/// A point of a loss curve.
///
/// @param step how many steps were made
/// @param training the mean loss of the steps since the point before, nats a label; NaN at step 0
/// @param validation the loss on texts that training never shows, nats a label
public record CurvePoint(int step, double training, double validation) {}

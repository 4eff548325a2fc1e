package loupe.engine.train;

import java.util.List;

/// The examples of each step: a pure function of the step, so that a training can go on from anywhere.
@FunctionalInterface
public interface Examples {
    List<Example> batch(int step);
}

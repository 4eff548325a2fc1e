package loupe.cli.bench;

import java.util.List;
import loupe.course.measure.Effort;
import loupe.engine.backend.Backend;

/// A piece of work that is timed: the same on every backend and for a peer.
interface Workload {

    /// As typed in commands: `W1`.
    String id();

    /// What is done, in a line.
    String describe();

    /// Times it on several backends in turns, so that whatever else the machine does meets all of them.
    ///
    /// @return one measurement for each backend, in their order
    List<Measurement> race(List<Backend> backends, Effort effort);

    /// Floating-point operations of the matrix products, a multiply-add counted as two; 0 where they are not what takes
    /// the time.
    double flops();

    /// Bytes of weights that have to come from memory one token after the other, whatever the processor does; 0 where
    /// weights serve many tokens at once and memory is not what limits the work.
    double bytes();

    /// Bytes of Java's heap that the work needs, roughly.
    double heap();

    /// The same work in words for a peer, such as `kind=pass`, `layers=2`, `tokens=16`; empty where no peer
    /// can do it.
    List<String> words();
}

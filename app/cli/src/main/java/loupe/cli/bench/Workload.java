package loupe.cli.bench;

import java.util.List;
import loupe.engine.backend.Backend;

/// A piece of work that is timed: the same on every backend and for a peer.
interface Workload {

    /// As typed in commands: `W1`.
    String id();

    /// What is done, in a line.
    String describe();

    /// Makes everything ready on a backend. Each run of what is returned is the work, once.
    Runnable prepare(Backend backend);

    /// Floating-point operations of the matrix products, a multiply-add counted as two.
    double flops();

    /// Bytes of weights that have to come from memory one token after the other, whatever the processor does; 0 where
    /// weights serve many tokens at once and memory is not what limits the work.
    double bytes();

    /// Bytes of Java's heap that the work needs, roughly.
    double heap();

    /// The same work in words for a peer, such as `kind=pass`, `layers=2`, `tokens=16`.
    List<String> words();
}

package loupe.engine.backend;

import java.util.List;

/// A way to compute that this machine may have, found as a service. Making one loads nothing; [#open] does.
public interface Driver {

    /// As typed in commands and kept in settings: `blas`. Its backends begin with it: `opencl:0`.
    String id();

    /// As it stands in sentences: `Native CPU (OpenBLAS)`.
    default String name() {
        return id();
    }

    /// Whether opening it loads machine code from outside Java, which can take the whole program down.
    boolean isNative();

    /// What a trial of it depends on, found without loading it: its version, the files that it would load. Another
    /// fingerprint calls for another trial.
    String fingerprint();

    /// Loads it.
    ///
    /// @return a backend for each device; at least one
    /// @throws UnsupportedOperationException if this machine cannot run it: in a sentence what is missing, and what
    ///     would help
    List<Backend> open();
}

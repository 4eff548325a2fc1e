package loupe.cli.bench;

/// The time that a piece of work took on a backend, or on a peer.
///
/// @param backend its short name: `ejml`, `pytorch`
record Measurement(Workload workload, String backend, Timing timing) {}

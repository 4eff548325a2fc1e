package loupe.cli.bench;

import loupe.course.measure.Timing;

/// The time that a piece of work took on a backend, or on a peer.
///
/// @param backend its short name: `ejml`, `pytorch`
record Measurement(Workload workload, String backend, Timing timing) {}

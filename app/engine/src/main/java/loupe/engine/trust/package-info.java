/// Whether a backend can be believed: tried before it is used, watched while it works.
///
/// [loupe.engine.trust.SelfTest] holds a backend against the oracle. [loupe.engine.trust.Guard] watches one at work:
/// it checks large products by random projections and counts the time that they take. [loupe.engine.trust.Attempts]
/// runs a pass so that a backend which fails or hangs ends in a [loupe.engine.backend.BackendFailure]. What is done
/// about it is decided elsewhere. Nothing here loads a library or starts a process.
package loupe.engine.trust;

/// Where the arithmetic happens: [loupe.engine.backend.Backend] and its two implementations in Java.
///
/// [loupe.engine.backend.ReferenceBackend] is the oracle (plain loops, sums in double),
/// [loupe.engine.backend.EjmlBackend] the default. Both must give the same numbers; a contract test sees to it. Nothing
/// here knows what a transformer is.
package loupe.engine.backend;

/// A backend on the processor's vectors.
@org.jspecify.annotations.NullMarked
module loupe.backend.simd {
    requires transitive loupe.engine;
    requires jdk.incubator.vector;

    exports loupe.backend.simd;

    provides loupe.engine.backend.Driver with
            loupe.backend.simd.SimdDriver;
}

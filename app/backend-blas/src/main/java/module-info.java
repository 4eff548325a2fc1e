/// A backend on OpenBLAS.
@org.jspecify.annotations.NullMarked
module loupe.backend.blas {
    requires transitive loupe.engine;

    exports loupe.backend.blas;

    provides loupe.engine.backend.Driver with
            loupe.backend.blas.BlasDriver;
}

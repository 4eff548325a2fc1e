/// A backend on graphics cards.
@org.jspecify.annotations.NullMarked
module loupe.backend.opencl {
    requires transitive loupe.engine;
    requires org.lwjgl;
    requires org.lwjgl.opencl;

    exports loupe.backend.opencl;

    provides loupe.engine.backend.Driver with
            loupe.backend.opencl.OpenClDriver;
}

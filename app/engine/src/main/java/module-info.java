/// Tensors, layers, models, training and traces, with no window and no course in sight.
@org.jspecify.annotations.NullMarked
module loupe.engine {
    exports loupe.engine.corpus;

    requires transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires java.desktop;
    requires ejml.core;
    requires ejml.fdense;
    requires jtokkit;

    uses loupe.engine.backend.Driver;

    exports loupe.engine.tensor;
    exports loupe.engine.backend;
    exports loupe.engine.checkpoint;
    exports loupe.engine.decode;
    exports loupe.engine.input;
    exports loupe.engine.token;
    exports loupe.engine.torch;
    exports loupe.engine.op;
    exports loupe.engine.pass;
    exports loupe.engine.layer;
    exports loupe.engine.model;
    exports loupe.engine.train;
    exports loupe.engine.trust;
}

package loupe.checker;

import loupe.course.Home;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.engine.backend.EjmlBackend;

/// The lab that lessons are tested in, with the models that are shipped.
final class TestLab {

    static final Lab LAB =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")));

    private TestLab() {}
}

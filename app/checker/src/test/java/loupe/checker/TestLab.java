package loupe.checker;

import java.util.List;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Models;
import loupe.course.experiment.RefusedException;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.Transformer;
import loupe.engine.token.Tokenizer;

/// The lab that lessons are tested in.
final class TestLab {

    static final Lab LAB = new Lab(new EjmlBackend(), new NoModels());

    private TestLab() {}

    private static final class NoModels implements Models {
        @Override
        public List<Integer> steps(String model) {
            throw new RefusedException("no model " + model);
        }

        @Override
        public Transformer at(String model, int step) {
            throw new RefusedException("no model " + model);
        }

        @Override
        public Tokenizer tokenizer(String model) {
            throw new RefusedException("no model " + model);
        }
    }
}

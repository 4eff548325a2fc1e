package loupe.course.experiment;

import java.util.List;
import loupe.engine.model.Transformer;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// The slider that goes back and forth through a model's training.
final class Checkpoints {

    private static final int POSITIONS = 12; // of the slider; spread over however many checkpoints there are

    private Checkpoints() {}

    static WholeSetting setting() {
        return WholeSetting.of("checkpoint", "Training", 0, POSITIONS - 1, POSITIONS - 1);
    }

    /// The model at the slider's place; publishes `training_step`.
    static Transformer model(Pass pass, String name, Settings settings, Lab lab) {
        int step = step(name, settings, lab);
        pass.site("training_step", Tensor.scalar(step));
        return lab.models().at(name, step);
    }

    static int step(String name, Settings settings, Lab lab) {
        List<Integer> steps = lab.models().steps(name);
        int index = Math.round((float) settings.whole("checkpoint") * (steps.size() - 1) / (POSITIONS - 1));
        return steps.get(index);
    }
}

package loupe.workbench.lesson;

import java.util.List;
import loupe.course.experiment.ChoiceSetting;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Lab;
import loupe.course.experiment.NumberSetting;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.course.experiment.TextSetting;
import loupe.course.experiment.ToggleSetting;
import loupe.course.experiment.WholeSetting;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// A small experiment for the tests of the frame: lengths of words as scores, and their softmax.
public final class SoftmaxByHand implements Experiment {

    @Override
    public String id() {
        return "softmax-by-hand";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                new TextSetting("text", "Text", 60, List.of("she swam to the river bank", "the cash is in the bank")),
                WholeSetting.of("layer", "Layer", 0, 1, 1),
                ChoiceSetting.of("head", "Head", "0", "1", "2", "3", "all"),
                NumberSetting.logarithmic("temperature", "Temperature", 0.1, 10, 1),
                new WholeSetting("training_step", "Training step", 0, 6000, 500, 4000),
                new ToggleSetting("scale", "Scale 1/√d", true),
                ChoiceSetting.of("show", "Show", "weights", "scores", "∂L"));
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        String text = settings.text("text").strip();
        if (text.isEmpty()) {
            throw new RefusedException("Type at least one word.");
        }
        List<String> words = List.of(text.split("\\s+"));
        float[] scores = new float[words.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = words.get(i).length();
        }
        Pass pass = lab.pass(settings);
        pass.label("key", words);
        Tensor s = pass.site("scores", Tensor.vector("key", scores));
        Tensor scaled = pass.site("scaled_scores", pass.scale(s, (float) (1 / settings.number("temperature"))));
        pass.site("pattern", pass.softmax(scaled));
        return pass.trace();
    }

    /// A lab with naive loops and without models.
    public static Lab lab() {
        return new Lab(new ReferenceBackend(), new NoModels());
    }
}

package loupe.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;

/// The state of a pane as an answer to a goal.
public final class PaneState {

    private PaneState() {}

    /// Every setting, written as state files write it.
    public static Answer.Fields of(Settings settings) {
        Map<String, Answer> fields = new LinkedHashMap<>();
        for (Setting<?> setting : settings.declared()) {
            fields.put(setting.name(), Answer.of(settings.write(setting.name())));
        }
        return new Answer.Fields(fields);
    }
}

package loupe.workbench.knob;

import java.util.Optional;
import javafx.scene.Node;
import loupe.course.experiment.ChoiceSetting;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.NumberSetting;
import loupe.course.experiment.PictureSetting;
import loupe.course.experiment.Setting;
import loupe.course.experiment.TextSetting;
import loupe.course.experiment.ToggleSetting;
import loupe.course.experiment.WholeSetting;

/// One control for one setting. It follows the setting wherever it is changed, by undo as well as by hand.
public interface Knob {

    /// The whole control with its label; the same node at every call.
    Node node();

    /// The control for a setting; empty for those that are edited in the picture.
    static Optional<Knob> of(Setting<?> setting, Settable target) {
        return switch (setting) {
            case NumberSetting number -> Optional.of(new NumberKnob(number, target));
            case WholeSetting whole -> Optional.of(new WholeKnob(whole, target));
            case ChoiceSetting choice -> Optional.of(new ChoiceKnob(choice, target));
            case ToggleSetting toggle -> Optional.of(new ToggleKnob(toggle, target));
            case TextSetting text -> Optional.of(new TextKnob(text, target));
            case GridSetting grid -> Optional.empty();
            case PictureSetting picture -> Optional.empty();
        };
    }
}

package loupe.workbench.lessons.manyheads;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import loupe.course.experiment.Settings;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.HeadGrid.Head;
import loupe.workbench.lesson.LessonModel;

/// Which heads speak: muting, soloing, and letting all speak again.
///
/// @param model whose setting `heads [layer, head]` holds 1 for a head that speaks
record Voices(LessonModel model) {

    private static final String HEADS = "heads";

    /// The head that is looked at.
    static Head chosen(Settings settings) {
        return new Head(settings.whole("layer"), settings.whole("head"));
    }

    static Set<Head> muted(Settings settings) {
        Tensor open = settings.grid(HEADS);
        Set<Head> muted = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            int[] at = open.axes().cell(i);
            if (open.at(i) == 0) {
                muted.add(new Head(at[0], at[1]));
            }
        }
        return muted;
    }

    /// Mutes a head, or lets it speak again.
    void turn(Head head) {
        change("Mute a head", open -> turned(open, head));
    }

    List<Node> buttons() {
        Button one = button("", open -> turned(open, chosen(model.settings())));
        model.settingsProperty().addListener((o, was, now) -> one.setText(words(now)));
        one.setText(words(model.settings()));
        Button only = button("Only this head", open -> turned(Tensor.zeros(open.axes()), chosen(model.settings())));
        return List.of(one, only, button("All heads", open -> Tensor.full(open.axes(), 1)));
    }

    private Button button(String words, UnaryOperator<Tensor> how) {
        Button button = new Button(words);
        button.setOnAction(e -> change(button.getText(), how));
        return button;
    }

    private static String words(Settings now) {
        return muted(now).contains(chosen(now)) ? "Let it speak" : "Mute this head";
    }

    private void change(String step, UnaryOperator<Tensor> how) {
        model.change(step, s -> s.with(HEADS, how.apply(s.grid(HEADS))));
    }

    private static Tensor turned(Tensor open, Head head) {
        return open.with(1 - open.get(head.layer(), head.head()), head.layer(), head.head());
    }
}

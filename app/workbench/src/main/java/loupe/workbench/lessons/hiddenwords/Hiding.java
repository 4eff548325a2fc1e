package loupe.workbench.lessons.hiddenwords;

import java.util.stream.IntStream;
import javafx.scene.control.Button;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.lesson.LessonModel;

/// Which words are hidden. What chance has hidden stays hidden when a word is clicked, and from then on it is by hand.
///
/// @param model whose setting `hide [row, pos]` holds 1 for a hidden word
record Hiding(LessonModel model) {

    private static final String HIDE = "hide";
    private static final String HOW = "how";
    private static final String BY_HAND = "by_hand";

    /// Hides a word, or shows it again.
    void turn(int token) {
        Trace trace = model.trace();
        if (trace != null && token < model.settings().grid(HIDE).size()) {
            model.change("Hide a word", s -> turned(s, trace, token));
        }
    }

    Button button() {
        Button none = new Button("Show all words");
        none.setOnAction(e -> model.change(
                none.getText(),
                s -> s.with(HOW, BY_HAND).with(HIDE, Tensor.zeros(s.grid(HIDE).axes()))));
        return none;
    }

    private static Settings turned(Settings s, Trace trace, int token) {
        Tensor hide = s.choice(HOW).equals(BY_HAND) ? s.grid(HIDE) : asChanceHas(s.grid(HIDE), trace);
        return s.with(HOW, BY_HAND).with(HIDE, hide.with(1 - hide.at(token), 0, token));
    }

    private static Tensor asChanceHas(Tensor hide, Trace trace) {
        Tensor selected = trace.get("selected");
        float[] cells = new float[hide.size()];
        IntStream.range(0, Math.min(cells.length, selected.size())).forEach(i -> cells[i] = selected.at(i));
        return Tensor.of(hide.axes(), cells);
    }
}

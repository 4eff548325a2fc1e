package loupe.workbench.lesson;

import javafx.beans.value.ObservableValue;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.Selection;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;

/// All that a pane is given. Everything in it lives as long as the open lesson, so listeners need not be removed.
///
/// @param model knobs, their history, and the trace that follows them
/// @param selection which cell, site or word is pointed at, shared by all instruments and the text
/// @param appearance look, zoom and motion as they are now
/// @param runner for long work of the lesson's own, such as training ([loupe.workbench.live.Feed])
/// @param machine what computes, and what was measured of it; it outlives the lesson, so it is asked, not followed
public record LessonContext(
        LessonModel model,
        Selection selection,
        ObservableValue<Appearance> appearance,
        Runner runner,
        Machine machine) {

    /// What instruments are made with.
    public Easel easel() {
        return new Easel(appearance, selection);
    }
}

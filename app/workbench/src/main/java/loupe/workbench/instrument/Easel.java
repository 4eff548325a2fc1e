package loupe.workbench.instrument;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Palette;

/// What every instrument is made with: how things look right now, and what the learner points at.
///
/// @param appearance look, zoom and motion; lives as long as the lesson, so listeners need not be removed
/// @param selection shared by all instruments and the text of one lesson
public record Easel(ObservableValue<Appearance> appearance, Selection selection) {

    private static final double PROJECTOR_TYPE = 14; // px before magnification: the last row reads nothing smaller

    /// An easel of its own with one fixed look, for pictures outside a lesson.
    public static Easel of(Look look) {
        return new Easel(new SimpleObjectProperty<>(Appearance.of(look)), new Selection());
    }

    /// The colours of now.
    public Palette palette() {
        return appearance.getValue().palette();
    }

    /// A length that is `px` in the light look at zoom 1.
    public double px(double px) {
        return appearance.getValue().size(px);
    }

    /// A size of type that is `px` in the light look at zoom 1; the projector look has no small type.
    public double type(double px) {
        boolean projected = appearance.getValue().look() == Look.PROJECTOR;
        return px(projected ? Math.max(px, PROJECTOR_TYPE) : px);
    }

    /// The width of an outline that is `px` in the light look.
    public double line(double px) {
        return px * appearance.getValue().look().lineWidth();
    }
}

package loupe.workbench.exercise;

import javafx.geometry.Orientation;
import loupe.workbench.paint.ScrollArea;

/// Holds the verdict: as high as its words need, up to a limit of the stylesheet; beyond it they scroll, so that the
/// picture keeps its room.
final class VerdictScroll extends ScrollArea {

    private final VerdictCard verdict;

    VerdictScroll(VerdictCard verdict) {
        super(verdict);
        this.verdict = verdict;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("verdict-scroll");
        visibleProperty().bind(verdict.visibleProperty());
        managedProperty().bind(verdict.managedProperty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(verdict.prefHeight(width < 0 ? prefWidth(-1) : width));
    }

    /// Shows what was said last.
    void toEnd() {
        applyCss();
        layout();
        setVvalue(getVmax());
    }
}

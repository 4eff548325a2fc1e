package loupe.workbench.instrument;

/// Which of two states of the pane is drawn.
public enum Comparison {
    /// The present state.
    NOW("now"),
    /// The state before the learner's last action, to which Undo would lead back.
    BEFORE("before"),
    /// Present minus before, cell by cell, on a signed scale.
    DIFFERENCE("difference");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    /// The word on the control.
    public String label() {
        return label;
    }
}

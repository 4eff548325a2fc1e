package loupe.workbench.shell;

/// Everything that can be asked of the window by a key, a button or the palette.
public enum Command {
    NEXT_STEP("Next step", "Reading"),
    PREVIOUS_STEP("Previous step", "Reading"),
    NEXT_LESSON("Next lesson", "Reading"),
    PREVIOUS_LESSON("Previous lesson", "Reading"),
    EXERCISE("Go to the exercise", "Reading"),
    HAND_IN("Hand in answers…", "Reading"),
    FIND("Find a lesson, a term, a tensor or a command", "Reading"),
    UNDO("Undo", "The pane"),
    REDO("Redo", "The pane"),
    RESET("Reset the pane", "The pane"),
    SEED("Draw again with the next seed", "The pane"),
    SAVE_STATE("Save the state of the pane", "The pane"),
    OPEN_STATE("Open a saved state", "The pane"),
    PYTORCH("Copy as PyTorch", "The pane"),
    RACE("Race: this pass on every backend", "The pane"),
    PICTURE("Go to the picture", "The pane"),
    LET_GO("Let go of the locked cell; close what is open", "The pane"),
    KNOBS("Show or hide the knobs", "The window"),
    RAIL("Fold or unfold the chapters", "The window"),
    LOOK("Next look: light, dark, high contrast", "The window"),
    PROJECTOR("Projector look and back", "The window"),
    FULL_SCREEN("Full screen and back", "The window"),
    LARGER("Larger", "The window"),
    SMALLER("Smaller", "The window"),
    NORMAL_SIZE("Normal size", "The window"),
    MOTION("Motion on or off", "The window"),
    OPEN_CLASS("Open a class…", "The window"),
    KEYS("Show the keys", "The window");

    private final String label;
    private final String group;

    Command(String label, String group) {
        this.label = label;
        this.group = group;
    }

    /// What it does, as a person reads it.
    public String label() {
        return label;
    }

    /// The heading it stands under.
    public String group() {
        return group;
    }
}

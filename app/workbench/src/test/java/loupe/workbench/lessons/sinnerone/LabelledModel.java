package loupe.workbench.lessons.sinnerone;

import javafx.scene.control.Label;

/// Sins: a model that knows a view.
public record LabelledModel(Label label) {}

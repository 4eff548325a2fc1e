package loupe.course.sinner;

import javafx.scene.paint.Color;

/// Sins: JavaFX outside the workbench.
public record CourseWithAWindow(Color ground) {}
